import { en } from './en';

/** A sentence with a count in it: one form for each kind of number that the language tells apart. */
export type Forms = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string };
type Entry = string | Forms;
type Widened<T> = T extends string ? string : Forms;

/** A language: the same keys as English, other words. */
export type Catalogue = { readonly [K in keyof typeof en]: Widened<(typeof en)[K]> };
export type Key = keyof Catalogue;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<E> = E extends { readonly other: infer S } ? S : E;
type Values<K extends Key> = { readonly [N in Names<TextOf<(typeof en)[K]>>]: string | number };
type Given<K extends Key> = keyof Values<K> extends never ? [] : [Values<K>];

interface Spoken {
  readonly words: Catalogue;
  readonly locale: string;
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

let spoken = spokenOf('en', en, 'en');

function spokenOf(tag: string, words: Catalogue, locale: string): Spoken {
  return {
    words,
    locale,
    plurals: new Intl.PluralRules(tag),
    numbers: new Intl.NumberFormat(locale),
  };
}

/**
 * Changes the language of everything that is drawn from then on.
 *
 * @param locale how numbers and times are written, which is not the same wherever a language is spoken
 */
export function speak(tag: string, words: Catalogue, locale: string = tag): void {
  spoken = spokenOf(tag, words, locale);
}

/** How numbers, times and lists are written. */
export function locale(): string {
  return spoken.locale;
}

/** The page's own words. A key or a value that is missing is an error of the compiler. */
export function t<K extends Key>(key: K, ...given: Given<K>): string {
  const values = given[0] as Readonly<Record<string, string | number>> | undefined;
  const entry: Entry = spoken.words[key];
  const text = typeof entry === 'string' ? entry : formOf(entry, values?.['count']);
  return values
    ? text.replace(/\{(\w+)\}/g, (hole, name: string) => show(values[name], hole))
    : text;
}

function formOf(forms: Forms, count: string | number | undefined): string {
  return forms[spoken.plurals.select(Number(count))] ?? forms.other;
}

function show(value: string | number | undefined, hole: string): string {
  return typeof value === 'number' ? spoken.numbers.format(value) : (value ?? hole);
}
