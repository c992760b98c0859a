/** A language that everything is there in. */
export const DEFAULT = 'en';

/**
 * The first of the languages that are wanted that there is, or the nearest to it: for `de-CH` that
 * is `de`, for `pt` where there is only `pt-BR`, that. public/theme.js has the same in short, for
 * what must be known before this is loaded.
 */
export function match(wanted: readonly string[], available: readonly string[]): string {
  for (const tag of wanted) {
    const found = nearest(tag, available);
    if (found !== undefined) return found;
  }
  return DEFAULT;
}

export function nearest(tag: string, available: readonly string[]): string | undefined {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-');
    const found = available.find((one) => one.toLowerCase() === shorter);
    if (found !== undefined) return found;
  }
  return available.find((one) => baseOf(one) === parts[0]);
}

/**
 * Whether something names a language. What is none is an error to `Intl`: `pt_BR`, or the
 * `en-US@posix` of systems that have no language of their own.
 */
export function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** What a language is called without its region: `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

const FROM_THE_RIGHT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(baseOf(tag)) ? 'rtl' : 'ltr';
}

/** What a language is called by those who speak it. */
export function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
