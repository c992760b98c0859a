import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { drawFormula } from './katex';
import Markdown from './Markdown';

const show = (text: string, streaming = false) =>
  render(<Markdown text={text} streaming={streaming} />).container;
const formulas = (text: string) => show(text).querySelectorAll('[data-drawn]').length;

describe('a formula', () => {
  it.each(['$x^2$', 'a \\(x^2\\) b', 'so $$x^2$$', '\\[\nx^2\n\\]', 'as\n$$\nx^2\n$$\nsays'])(
    '%j isDrawnAndCanBeListenedTo',
    async (text) => {
      const root = show(text);
      await waitFor(() => expect(root.querySelector('math msup')).not.toBeNull());
      expect(root.querySelector('[data-drawn] code')?.getAttribute('aria-hidden')).toBe('true');
    },
  );

  it.each([
    'It costs $5 and $10.',
    '5$ here and 10$ there',
    'US$5-US$10',
    '$HOME/bin:$PATH',
    'a $ x $ b',
    '\\$x$',
    '`$x$`',
    '$x',
    '$$\nx',
    '$$ a\n\nb $$',
    '```\n$$x$$\n```',
  ])('isNone: %j', (text) => {
    expect(formulas(text)).toBe(0);
  });

  it('isATextUntilItHasEnded', () => {
    const text = '$$\n\\frac{a}{b}\n$$';
    for (let end = 1; end < text.length; end++) {
      expect(show(text.slice(0, end), true).querySelector('[data-drawn]')).toBeNull();
    }
    expect(formulas(text)).toBe(1);
  });

  it('isCopiedAsItsSource', async () => {
    const root = show('so $x^2$ is');
    await waitFor(() => expect(root.querySelector('math')).not.toBeNull());
    getSelection()?.selectAllChildren(root);
    const setData = vi.fn<(type: string, text: string) => void>();
    const copied = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: { setData },
    });
    document.dispatchEvent(copied);
    expect(copied.defaultPrevented).toBe(true);
    expect(setData).toHaveBeenCalledWith('text/html', '<p>so <code>$x^2$</code> is</p>');
  });

  it('leavesWhatIsCopiedInAFieldAlone', async () => {
    const root = show('so $x^2$ is');
    await waitFor(() => expect(root.querySelector('math')).not.toBeNull());
    const field = root.appendChild(document.createElement('textarea'));
    getSelection()?.selectAllChildren(root);
    const copied = Object.assign(new Event('copy', { cancelable: true, bubbles: true }), {
      clipboardData: { setData: vi.fn() },
    });
    field.dispatchEvent(copied);
    expect(copied.defaultPrevented).toBe(false);
  });

  it('thatIsWrongShowsItsSource', async () => {
    show('$\\frac{a$ and $b$');
    await waitFor(() => expect(document.querySelector('math')).not.toBeNull());
    expect(screen.getByText('$\\frac{a$').getAttribute('aria-hidden')).toBeNull();
  });
});

const HOSTILE = [
  '\\href{javascript:alert(1)}{x}',
  '\\href{https://evil.example}{x}',
  '\\url{https://evil.example}',
  '\\includegraphics{https://evil.example/x.png}',
  '\\htmlClass{page}{x}',
  '\\htmlId{composer}{x}',
  '\\htmlStyle{position:fixed}{x}',
  '\\htmlData{row=1}{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\unicode{x}<script>alert(1)</script>',
  '\\rule{9999em}{9999em}',
  '\\kern{-9999em}x\\raisebox{9999em}{x}',
  '\\def\\a{\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c}\\def\\c{\\d\\d\\d\\d}\\def\\d{\\e\\e\\e\\e}\\def\\e{xxxx}\\a\\a\\a',
  '\\def\\a{\\a\\a}\\a',
  '\\color{url(https://evil.example)}x',
];

const FOREIGN = 'a, img, iframe, script, object, [href], [src], [id], [onerror], [data-row], .page';

describe('a hostile formula', () => {
  it.each(HOSTILE)('%s doesNothing', (tex) => {
    for (const display of [true, false]) {
      const place = document.createElement('span');
      drawFormula(place, tex, display);
      expect(place.querySelector(FOREIGN)).toBeNull();
      const styles = [...place.querySelectorAll('[style]')].map((it) => it.getAttribute('style'));
      // What reaches to the left is cut off by its place: see markdown.module.css.
      expect(styles.join('; ')).not.toMatch(/position|url\(|[^-]9999em/);
      expect(place.querySelectorAll('*').length).toBeLessThan(2_000);
    }
  });
});
