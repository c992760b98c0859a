import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decide } from '../../test/application';
import { CORPUS } from './corpus';
import Markdown from './Markdown';

const show = (text: string, streaming = false) =>
  render(<Markdown text={text} streaming={streaming} />).container;

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '<details open ontoggle=alert(1)>',
  '<form action="https://evil.example"><input name=p></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#x6a;avascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](blob:https://evil.example/1)',
  '[x](file:///etc/passwd)',
  '[x](https://a.example" onmouseover="alert(1))',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x](https://evil.example/track.png)',
  '![x](//evil.example/track.png)',
  '![x](\\\\\\\\evil.example\\track.png)',
  '| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |\n|-|-|\n| <script>1</script> | ![x](https://evil.example/1) |',
  '```html\n<script>alert(1)</script>\n```',
  '`<img src=x onerror=alert(1)>`',
  '- <img src=x onerror=alert(1)>\n  > <script>alert(1)</script>',
  '# <script>alert(1)</script>',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
];

const OWN_TAGS = new Set(
  'a article blockquote br button code del div em h3 h4 h5 h6 hr input li ol p path pre span strong svg table tbody td th thead tr ul line polyline rect'.split(
    ' ',
  ),
);

/** Nothing that runs, nothing that loads, nothing that leads anywhere but the web. */
function expectHarmless(root: HTMLElement): void {
  for (const element of root.querySelectorAll('*')) {
    expect(OWN_TAGS).toContain(element.tagName.toLowerCase());
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^src|^style$|^action|^formaction|^srcdoc/);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/);
    }
  }
}

describe('hostile Markdown', () => {
  it.each(HOSTILE)('%j doesNothing', (text) => {
    expectHarmless(show(text));
  });

  it('doesNothingWhileItIsHalfWritten', () => {
    for (const text of HOSTILE) {
      for (let end = 1; end < text.length; end += 3) expectHarmless(show(text.slice(0, end), true));
    }
  });

  it('isShownAsTheTextItIs', () => {
    expect(show('a <b onclick="x">bold</b>').textContent).toBe('a <b onclick="x">bold</b>');
    expect(show('<script>alert(1)</script>').textContent).toBe('<script>alert(1)</script>');
  });
});

describe('links', () => {
  it('openElsewhereAndNameTheirHost', () => {
    show('[our bank](https://user:pw@evil.example/path)');
    const link = screen.getByRole('link');
    expect(link).toHaveProperty('target', '_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.textContent).toContain('evil.example');
  });

  it('thatPretendToLeadElsewhereNameTheirHost', () => {
    show('[https://bank.example](https://evil.example)');
    expect(screen.getByRole('link').textContent).toContain('evil.example');
  });

  it('whoseTextIsTheirAddressDoNotSayItTwice', () => {
    show('https://a.example/x');
    expect(screen.getByRole('link').textContent).toBe('https://a.example/x (opens in a new tab)');
  });

  it('ofOurOwnNameNoHost', () => {
    show('[readme](/public/readme.txt)');
    expect(screen.getByRole('link').textContent).toBe('readme (opens in a new tab)');
  });
});

describe('images', () => {
  it('fromElsewhereAreLinksThatSayWhereTheyAre', () => {
    const root = show('![a chart](https://cdn.example/c.png)');
    expect(root.querySelector('img')).toBeNull();
    expect(screen.getByRole('link').textContent).toContain('a chart');
    expect(screen.getByRole('link').textContent).toContain('cdn.example');
  });

  it('fromWhomTheApplicationTrustsAreShownAndToldNothingMore', () => {
    decide({ imageOrigins: ['https://cdn.example'] });
    const root = show(
      '![a chart](https://cdn.example/c.png) ![b](https://cdn.example:8443/c) ![c](http://cdn.example/c) ![d](https://cdn.example.evil/c)',
    );
    const shown = root.querySelectorAll('img');
    expect([...shown].map((image) => image.src)).toEqual(['https://cdn.example/c.png']);
    expect(shown[0]?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(shown[0]?.getAttribute('loading')).toBe('lazy');
    expect(screen.getAllByRole('link')).toHaveLength(3);
  });

  it('ofOurOwnAreShown', () => {
    show('![logo](/public/logo.png)');
    expect(screen.getByRole('img', { name: 'logo' }).getAttribute('src')).toMatch(/\/public\/logo/);
  });
});

describe('text', () => {
  it('hasItsCharacterReferencesResolvedOutsideOfCode', () => {
    expect(show('a &amp; b &#8364; &unknown; `&amp;`').textContent).toBe('a & b € &unknown; &amp;');
  });

  it('keepsNulAndLoneSurrogatesHarmless', () => {
    expect(show('a\u0000b \ud800 c').textContent).toContain('a');
  });

  it('hasHeadingsThatNeverSkipALevel', () => {
    const root = show('### deep\n\n# top\n\n#### deeper');
    expect([...root.querySelectorAll('h3,h4,h5,h6')].map((element) => element.tagName)).toEqual([
      'H3',
      'H3',
      'H4',
    ]);
  });

  it.each(Object.entries(CORPUS))('%s readsTheSameStreamedOrWhole', (_, text) => {
    const streamed = render(<Markdown text="" streaming />);
    for (let end = 0; end <= text.length; end += 5) {
      streamed.rerender(<Markdown text={text.slice(0, end)} streaming />);
    }
    streamed.rerender(<Markdown text={text} />);
    const html = streamed.container.innerHTML;
    streamed.unmount();
    expect(html).toBe(show(text).innerHTML);
  });
});
