import { describe, expect, it } from 'vitest';
import { richOf } from './rich';

describe('rich text', () => {
  it('hasTheStructureOfWhatIsShownAndNothingOfThePage', () => {
    const shown = document.createElement('div');
    shown.innerHTML =
      '<div class="markdown"><p dir="auto">a <strong class="x">b</strong> <a href="https://a.example/" rel="noopener">c<span class="unseen"> (new tab)</span></a></p>' +
      '<div><div data-uncopied="true">java<button>Copy</button></div><pre tabindex="0"><code><span>x</span>();</code></pre></div>' +
      '<table><tbody><tr><td data-align="right">1</td></tr></tbody></table></div>';
    expect(richOf(shown)).toBe(
      '<p>a <strong>b</strong> <a href="https://a.example/">c</a></p>' +
        '<pre><code>x();</code></pre>' +
        '<table><tbody><tr><td>1</td></tr></tbody></table>',
    );
  });
});
