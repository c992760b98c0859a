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
const EMPTY_LINE = '\n\n';

/**
 * In a line dollars are more often prices than formulas: so no space inside of them, no letter or
 * digit outside, and what is in doubt stays text.
 */
const LINE = [
  { pattern: /^\$\$((?:\\[^]|[^\\$])+)\$\$/, display: true },
  { pattern: /^\\\[((?:\\[^[\]]|[^\\])+)\\\]/, display: true },
  { pattern: /^\\\(((?:\\[^()]|[^\\])+)\\\)/, display: false },
  { pattern: /^\$(?![\s$])((?:\\[^]|[^\\$])+)(?<!\s)\$(?![\p{L}\p{N}$])/u, display: false },
];

function blockOf(this: TokenizerThis, source: string): Formula | OpenFormula | undefined {
  const raw = BLOCK.exec(source)?.[0];
  if (raw === undefined) return undefined;
  const closed = CLOSED.exec(raw);
  const tex = closed?.[1] ?? closed?.[2];
  if (closed && tex !== undefined) {
    return { type: 'formula', raw: closed[0], tex: tex.trim(), display: true };
  }
  return { type: 'openFormula', raw, tokens: this.lexer.inline(raw.trimEnd()) };
}

/** Where in the paragraph that begins here a formula may begin: what comes after it is read by itself. */
function startOfBlock(source: string): number | undefined {
  const end = source.indexOf(EMPTY_LINE);
  return BLOCK_START.exec(end < 0 ? source : source.slice(0, end))?.index;
}

function inLine(source: string, before: readonly Token[]): Formula | undefined {
  for (const { pattern, display } of LINE) {
    const [raw, tex] = pattern.exec(source) ?? [];
    if (raw !== undefined && tex !== undefined && tex.trim() !== '') {
      if (raw.startsWith('$') && touches(before.at(-1))) return undefined;
      return { type: 'formula', raw, tex: tex.trim(), display };
    }
  }
  return undefined;
}

/** Whether what comes before a dollar makes another thing of it. */
function touches(before: Token | undefined): boolean {
  // The last letter; one may count as two.
  return /[\p{L}\p{N}$\\]$/u.test(before?.raw.slice(-2) ?? '');
}

/** How texts are read: as GitHub's Markdown, with formulas. */
export const READING: MarkedOptions = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'blockFormula',
      level: 'block',
      start: startOfBlock,
      tokenizer: blockOf,
    },
    {
      name: 'formula',
      level: 'inline',
      // A text ends at every backslash anyway.
      start: (source) => source.indexOf('$'),
      tokenizer: (source, tokens) => inLine(source, tokens),
    },
  ],
}).defaults;
