import {
  Marked,
  type MarkedOptions,
  type MarkedToken,
  type Token,
  type TokenizerThis,
} from 'marked';

/** A formula in TeX, in a line or on lines of its own. */
export interface Formula {
  readonly type: 'formula';
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}

/** The beginning of a formula on lines of its own, whose end is not there: a text for now. */
export interface OpenFormula {
  readonly type: 'openFormula';
  readonly raw: string;
  readonly tokens: Token[];
}

/** What a text consists of. */
export type Part = MarkedToken | Formula | OpenFormula;

/** A formula has no empty line in it; one that has not ended at an empty line is none. */
const BLOCK = /^ {0,3}(?:\$\$|\\\[)(?:[^\n]|\n(?![ \t]*(?:\n|$)))*(?:\n+|$)/;
const CLOSED = /^ {0,3}(?:\$\$((?:\\[^]|[^\\$])+)\$\$|\\\[((?:(?!\\\])[^])+)\\\])[ \t]*(?:\n+|$)/;
const BLOCK_START = /\n {0,3}(?:\$\$|\\\[)/;

/**
 * In a line dollars are more often prices than formulas: so no space inside of them, no letter or
 * digit outside, and what is in doubt stays text.
 */
const LINE = [
  { pattern: /^\$\$((?:\\[^]|[^\\$])+)\$\$/, display: true },
  { pattern: /^\\\[((?:(?!\\\])[^])+)\\\]/, display: true },
  { pattern: /^\\\(((?:(?!\\\))[^])+)\\\)/, display: false },
  { pattern: /^\$(?![\s$])((?:\\[^]|[^\\$])+)(?<!\s)\$(?![\p{L}\p{N}$])/u, display: false },
];
const LINE_START = /\$|\\[([]/;

function blockOf(this: TokenizerThis, source: string): Formula | OpenFormula | undefined {
  const closed = CLOSED.exec(source);
  const tex = closed?.[1] ?? closed?.[2];
  if (closed && tex !== undefined && !/\n[ \t]*\n/.test(tex)) {
    return { type: 'formula', raw: closed[0], tex: tex.trim(), display: true };
  }
  const raw = BLOCK.exec(source)?.[0];
  if (raw === undefined) return undefined;
  return { type: 'openFormula', raw, tokens: this.lexer.inline(raw.trimEnd()) };
}

function inLine(source: string, before: readonly Token[]): Formula | undefined {
  const dollar = source.startsWith('$');
  if (dollar && /[\p{L}\p{N}$\\]$/u.test(before.at(-1)?.raw ?? '')) return undefined;
  for (const { pattern, display } of LINE) {
    const [raw, tex] = pattern.exec(source) ?? [];
    if (raw !== undefined && tex !== undefined && tex.trim() !== '') {
      return { type: 'formula', raw, tex: tex.trim(), display };
    }
  }
  return undefined;
}

/** How texts are read: as GitHub's Markdown, with formulas. */
export const READING: MarkedOptions = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'blockFormula',
      level: 'block',
      start: (source) => BLOCK_START.exec(source)?.index,
      tokenizer: blockOf,
    },
    {
      name: 'formula',
      level: 'inline',
      start: (source) => LINE_START.exec(source)?.index,
      tokenizer: (source, tokens) => inLine(source, tokens),
    },
  ],
}).defaults;
