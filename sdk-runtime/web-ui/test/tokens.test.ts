import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const TOKENS = join(SRC, 'style/tokens.css');
const LOOKS = join(import.meta.dirname, '../../../docs/guide/looks.md');

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!0, ?0, ?0, ?0\))|:[^;]*\b(?:white|black|red|green|blue|yellow|orange|grey|gray|silver)\b(?!-)/i;

const sheets = filesOf('.css').filter((file) => file !== TOKENS);
const named = sheets.map((file) => [relative(SRC, file), file] as const);
const tokens = readTokens();

describe('the look of the page', () => {
  it.each(named)('isInOnePlaceAndNotIn %s', (_, file) => {
    const found = declarationsIn(readFileSync(file, 'utf8')).filter(
      ({ property, value }) =>
        COLOUR.test(`:${value}`) ||
        (property.endsWith('radius') &&
          !/^(var\(--|calc\(var\(--|inherit$|50%$|[012](px)?$)/.test(value)) ||
        (/^font(-family)?$/.test(property) && !/var\(--(sans|mono)\)|inherit$/.test(value)),
    );
    expect(found).toEqual([]);
  });

  it('isNotInTheScriptsEither', () => {
    const found = [...filesOf('.ts'), ...filesOf('.tsx')]
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .filter((file) =>
        /['"`](#[0-9a-f]{3,8}|(rgba?|hsla?)\((?!0,0,0,0).*)['"`]/i.test(readFileSync(file, 'utf8')),
      );
    expect(found).toEqual([]);
  });

  it('usesNoVariableThatIsNotThereAndHasNoneThatIsNotUsed', () => {
    const sources = [TOKENS, ...sheets, ...filesOf('.ts'), ...filesOf('.tsx')];
    const source = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
    const used = namesIn(source, /var\((--[a-z-]+)[,)]/g);
    // What one component tells its own style sheet is no part of the look.
    const mentioned = namesIn(source, /['"](--[a-z-]+)['"]/g);
    const local = new Set([...mentioned, ...namesIn(source, /^\s*(--[a-z-]+):/gm)]);
    expect([...used].filter((name) => !local.has(name))).toEqual([]);
    expect([...tokens.keys()].filter((n) => !used.has(n) && !mentioned.has(n))).toEqual([]);
  });

  it('hasVariablesThatAreDocumentedAndNoOthers', () => {
    const told = new Map(
      [...readFileSync(LOOKS, 'utf8').matchAll(/^\| `(--[a-z-]+)` \| [^|]+ \| (.+) \|$/gm)].map(
        ([, name, values]) => [name, plain((values as string).replace(/`/g, ''))],
      ),
    );
    const there = [...tokens].map(([name, value]) => [name, plain(inColumns(value))]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(there));
  });
});

/** The manual has what is light and what is dark side by side. */
function inColumns(value: string): string {
  const both = /^light-dark\(((?:[^(),]|\([^()]*\))+), ((?:[^()]|\([^()]*\))+)\)$/.exec(value);
  return both ? `${both[1]} | ${both[2]}` : `${value} | ${value}`;
}

function namesIn(source: string, name: RegExp): ReadonlySet<string> {
  return new Set([...source.matchAll(name)].map((match) => match[1] as string));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readTokens(): ReadonlyMap<string, string> {
  // Below are only other values for who needs more contrast.
  const [standard] = readFileSync(TOKENS, 'utf8').split('@media');
  const declared = declarationsIn(standard as string);
  return new Map(
    declared
      .filter(({ property }) => property.startsWith('--'))
      .map(({ property, value }) => [property, value]),
  );
}

function declarationsIn(css: string): readonly { property: string; value: string }[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(
    ([, property, value]) => ({ property: property as string, value: plain(value as string) }),
  );
}

function filesOf(extension: string): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(SRC, file));
}
