import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// What Maven puts into the jar; `npm run build` makes it.
const FOLDER = 'target/classes/META-INF/parley/page';
const KB = 1024;

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly immutable: boolean;
  readonly gzip: { readonly path: string; readonly size: number } | null;
}

const OUT_OF_USE = [
  // How a library finds the global object where there is no `self`: never in a browser.
  'Function(`return this`)()',
  // How documents are drawn faster where that is allowed, and how that is found out: src/element/pdf.ts
  // says that it is not.
  'Function(``)',
  'Function(`src`,`srcOffset`,`dest`,`destOffset`,',
];

function read(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

describe.runIf(existsSync(join(FOLDER, 'files.json')))('the built page', () => {
  const { files } = JSON.parse(read('files.json')) as { files: Listed[] };
  const html = read('index.html');
  const paths = (kind: string) => files.filter(({ path }) => path.endsWith(kind));
  const packed = (list: readonly Listed[]) =>
    list.reduce((sum, { path }) => sum + gzipSync(read(path)).length, 0);
  const linked = (attribute: string) =>
    [...html.matchAll(new RegExp(`<(?:script|link)[^>]* ${attribute}="/([^"]+)"`, 'g'))].map(
      ([, path]) => path,
    );

  it('hasAnEntryOfAtMost130KB', () => {
    const entry = files.filter(({ path }) => linked('(?:src|href)').includes(path));
    expect(packed(entry.filter(({ path }) => path.endsWith('.js')))).toBeLessThan(130 * KB);
  });

  it('hasAtMost12KBOfStylesForATextChat', () => {
    const styles = paths('.css').filter(({ path }) => /\/(index|Markdown)-/.test(path));
    expect(styles.length).toBeGreaterThan(0);
    expect(packed(styles)).toBeLessThan(12 * KB);
  });

  it('hasAtMost20KBOfStylesInAll', () => {
    // Formulas bring their own, which are loaded with the first of them.
    const styles = paths('.css').filter(({ path }) => !path.includes('/katex-'));
    expect(packed(styles)).toBeLessThan(20 * KB);
  });

  it('hasTheFontsOfFormulasInOneFormat', () => {
    const fonts = files.filter(({ path }) => path.includes('/KaTeX_'));
    expect(fonts.length).toBeGreaterThan(10);
    expect(fonts.every(({ path }) => path.endsWith('.woff2'))).toBe(true);
  });

  it('isThereWithFewRequests', () => {
    const assets = linked('(?:src|href)').filter((path) => path?.startsWith('assets/'));
    expect(assets.length).toBeLessThanOrEqual(3);
  });

  it('holdsATextChatInAtMost220KB', () => {
    const chat = files.filter(({ path }) =>
      /\/(page|Markdown|WindowedRows|rolldown-runtime)-.*\.(js|css)$/.test(path),
    );
    expect(chat.length).toBeGreaterThanOrEqual(4);
    expect(packed(chat)).toBeLessThan(220 * KB);
  });

  it('hasNoCodeOrStyleInTheDocument', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('neverMakesCodeFromText', () => {
    for (const { path } of paths('.js')) {
      const code = OUT_OF_USE.reduce((text, call) => text.replaceAll(call, ''), read(path));
      // A grammar is nothing but data, some of it about JavaScript.
      if (code.includes('scopeName')) continue;
      expect(/[^\w.$]eval\(|[^\w.$]Function\(/.exec(code)?.[0], path).toBeUndefined();
    }
  });

  it('asksNobodyElseForAnything', () => {
    expect(html).not.toMatch(/(src|href)="(?!\/)/);
    for (const { path } of paths('.css')) {
      expect(/@import|url\(\s*["']?(?:https?:)?\/\//.test(read(path)), path).toBe(false);
    }
  });

  it('isListedAsItIs', () => {
    for (const { path, size, sha256, immutable, gzip } of files) {
      const bytes = readFileSync(join(FOLDER, path));
      expect(bytes.length, path).toBe(size);
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
      expect(immutable, path).toBe(path.startsWith('assets/'));
      if (gzip) expect(gunzipSync(readFileSync(join(FOLDER, gzip.path))).equals(bytes)).toBe(true);
    }
    expect(linked('(?:src|href)').every((path) => files.some((file) => file.path === path))).toBe(
      true,
    );
  });
});

describe('package-lock.json', () => {
  it('namesNoRegistry', () => {
    expect(readFileSync('package-lock.json', 'utf8').includes('"resolved"')).toBe(false);
  });
});
