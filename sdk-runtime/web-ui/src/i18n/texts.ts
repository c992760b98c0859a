import { fieldsOf } from '../wire/read';
import { en } from './en';
import type { Catalogue, Forms, Key } from './t';

// What an application says in place of the page's own words: public/texts/LANG.json. Whoever writes
// such a file reads here what is wrong with it; what is right is used.

const CATEGORIES: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Words with those of an application's files in their places, a later file over an earlier one. */
export async function withTexts(
  words: Catalogue,
  languages: readonly string[],
  root: string,
): Promise<Catalogue> {
  const given = await Promise.all(languages.map((language) => fetchTexts(language, root)));
  return Object.assign({}, words, ...given) as Catalogue;
}

async function fetchTexts(language: string, root: string): Promise<Partial<Catalogue>> {
  const file = `public/texts/${language}.json`;
  try {
    const response = await fetch(`${root}/${file}`, { credentials: 'include' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return readTexts(await response.json(), file);
  } catch (failure) {
    complain(`${file}: cannot be read, so it is left out:`, failure);
    return {};
  }
}

function complain(problem: string, ...failures: readonly unknown[]): void {
  // oxlint-disable-next-line no-console
  console.warn(problem, ...failures);
}

/** What can be used of a file; what cannot is told on the console. */
export function readTexts(given: unknown, file: string): Partial<Catalogue> {
  const fields = fieldsOf(given);
  if (!fields) {
    complain(`${file}: must be an object of keys and texts; all of it is left out.`);
    return {};
  }
  const used = Object.entries(fields).filter(([key, entry]) => {
    const problem = problemOf(key, entry);
    if (problem) complain(`${file}: "${key}" ${problem} It is left out.`);
    return problem === undefined;
  });
  return Object.fromEntries(used) as Partial<Catalogue>;
}

function problemOf(key: string, entry: unknown): string | undefined {
  if (!isKey(key))
    return `is no text of the page. Did you mean "${closest(key, Object.keys(en))}"?`;
  const own = en[key];
  const forms = typeof entry === 'string' ? { other: entry } : fieldsOf(entry);
  if (!forms) return 'must be a text.';
  if (typeof own === 'string' && typeof entry !== 'string') return 'must be a text, not an object.';
  return shapeProblem(forms) ?? holeProblem(forms, typeof own === 'string' ? { other: own } : own);
}

function shapeProblem(forms: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof forms['other'] !== 'string') return 'must have a form "other".';
  for (const [category, text] of Object.entries(forms)) {
    if (!CATEGORIES.has(category)) {
      return `has a form "${category}". Did you mean "${closest(category, [...CATEGORIES])}"?`;
    }
    if (typeof text !== 'string' || text.trim() === '') return `has no text for "${category}".`;
  }
  return undefined;
}

function holeProblem(forms: Readonly<Record<string, unknown>>, own: Forms): string | undefined {
  const known = holesOf(Object.values(own).join(' '));
  const wrong = holesOf(Object.values(forms).join(' ')).find((hole) => !known.includes(hole));
  if (wrong === undefined) return undefined;
  if (known.length === 0) return `has no value {${wrong}}: it has none at all.`;
  return `has no value {${wrong}}. Did you mean {${closest(wrong, known)}}?`;
}

/** The names of the values that stand in a text. */
export function holesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function isKey(key: string): key is Key {
  return Object.hasOwn(en, key);
}

function closest(word: string, words: readonly string[]): string {
  const far = new Map(words.map((one) => [one, distance(word, one)]));
  return [...words].sort((one, other) => (far.get(one) ?? 0) - (far.get(other) ?? 0))[0] ?? '';
}

/** How many letters one must put in, take out or change to make one word of another. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
