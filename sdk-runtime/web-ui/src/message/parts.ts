/** A piece of what a person typed. */
export interface Part {
  readonly code: boolean;
  readonly text: string;
}

const FENCED = /^(`{3,})[^`\n]*\n(?<code>(?:(?!\1)[^\n]*\n)*)\1`*[ \t]*(?:\n|$)/gm;

/** A text with its code between fences told apart. Fences that are not closed are text. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(FENCED)) {
    const before = text.slice(at, found.index).replace(/\n$/, '');
    if (before !== '') parts.push({ code: false, text: before });
    parts.push({ code: true, text: found.groups?.['code']?.replace(/\n$/, '') ?? '' });
    at = found.index + found[0].length;
  }
  const rest = text.slice(at);
  if (rest !== '' || parts.length === 0) parts.push({ code: false, text: rest });
  return parts;
}
