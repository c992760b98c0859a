import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { LANGUAGES } from './language';
import type { Catalogue } from './t';
import { holesOf } from './texts';

const FOLDER = 'src/i18n';
const modules = import.meta.glob<{ readonly default: Catalogue }>('./??.ts', { eager: true });

/** Each language, English among them. */
const ALL: readonly (readonly [string, Catalogue])[] = Object.entries(modules).map(
  ([path, module]) => [path.slice(2, 4), path === './en.ts' ? en : module.default],
);

const formsOf = (entry: string | object): Record<string, string> =>
  typeof entry === 'string' ? { other: entry } : { ...(entry as Record<string, string>) };

describe('the languages of the page', () => {
  it('areThoseThatThereAreWordsFor', () => {
    expect([...LANGUAGES].sort()).toEqual(ALL.map(([tag]) => tag).sort());
  });

  describe.each(ALL)('%s', (tag, words) => {
    it('hasWordsForEverything', () => {
      expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
      const texts = Object.values(words).flatMap((entry) => Object.values(formsOf(entry)));
      expect(texts.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
    });

    it('hasAPlaceForEachValue', () => {
      for (const [key, entry] of Object.entries(en)) {
        const wanted = new Set(holesOf(formsOf(entry)['other'] ?? ''));
        const forms = formsOf(words[key as keyof Catalogue]);
        for (const [form, text] of Object.entries(forms)) {
          const holes = new Set(holesOf(text));
          // "One file" needs no number.
          if (form !== 'other' && wanted.has('count')) holes.add('count');
          expect(holes, `${key}, ${form}`).toEqual(wanted);
        }
      }
    });

    it('hasAFormForEachKindOfNumber', () => {
      const kinds = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      for (const [key, entry] of Object.entries(words)) {
        if (typeof entry !== 'string')
          expect(Object.keys(entry).sort(), key).toEqual([...kinds].sort());
      }
    });

    it('isInTheDocumentWhereScriptsAreNotRun', () => {
      expect(readFileSync('index.html', 'utf8')).toContain(`<p lang="${tag}"`);
    });
  });

  it('sayNothingThatThePageDoesNotNeed', () => {
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^i18n\/..\.ts/.test(path))
      .map((path) => readFileSync(join('src', path), 'utf8'))
      .join('\n');
    // Where a part of a key is put together, such as `step.${state}`, all with that beginning are used.
    const made = [...source.matchAll(/t\(\s*`([\w.]+)\$\{/g)].map(([, start]) => start ?? '');
    const unused = Object.keys(en).filter(
      (key) => !source.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('areEachAFileOfTheirOwn', () => {
    const entry = readFileSync(join(FOLDER, 'language.ts'), 'utf8');
    for (const tag of LANGUAGES) {
      if (tag !== 'en') expect(entry).toContain(`${tag}: () => import('./${tag}')`);
    }
  });
});
