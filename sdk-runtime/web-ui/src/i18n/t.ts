import { en } from './en';

type Entry = string | { readonly one: string; readonly other: string };
type Widened<T> = T extends string ? string : { readonly one: string; readonly other: string };

/** A language: the same keys as English, other words. */
export type Catalogue = { readonly [K in keyof typeof en]: Widened<(typeof en)[K]> };
export type Key = keyof Catalogue;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<E> = E extends { readonly other: infer S } ? S : E;
type Values<K extends Key> = { readonly [N in Names<TextOf<(typeof en)[K]>>]: string | number };
type Given<K extends Key> = keyof Values<K> extends never ? [] : [Values<K>];

let language = 'en';
let catalogue: Catalogue = en;

/** Changes the language of everything that is drawn from then on. */
export function speak(tag: string, words: Catalogue): void {
  language = tag;
  catalogue = words;
}

/** The page's own words. A key or a value that is missing is an error of the compiler. */
export function t<K extends Key>(key: K, ...given: Given<K>): string {
  const values = given[0] as Readonly<Record<string, string | number>> | undefined;
  const entry: Entry = catalogue[key];
  const text = typeof entry === 'string' ? entry : entry[formOf(values?.['count'])];
  return values
    ? text.replace(/\{(\w+)\}/g, (hole, name: string) => show(values[name], hole))
    : text;
}

function formOf(count: string | number | undefined): 'one' | 'other' {
  return new Intl.PluralRules(language).select(Number(count)) === 'one' ? 'one' : 'other';
}

function show(value: string | number | undefined, hole: string): string {
  return typeof value === 'number'
    ? new Intl.NumberFormat(language).format(value)
    : (value ?? hole);
}
