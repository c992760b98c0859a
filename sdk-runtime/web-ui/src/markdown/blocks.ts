import { Lexer, type TokensList } from 'marked';
import remend from 'remend';
import { READING, type Part } from './math';

/** A block of a text: a paragraph, a list, a table. */
export interface Block {
  /** Where it starts in the text; the same for as long as the text only grows. */
  readonly at: number;
  readonly token: Part;
}

export interface Parsed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Changes when the targets of reference links do: then equal source may mean another thing. */
  readonly references: string;
}

export const NOTHING_PARSED: Parsed = { text: '', blocks: [], references: '' };

const NO_REFERENCES = '{}';

/**
 * The blocks of a text. If it continues one that was parsed before, the blocks that can no longer
 * change are kept: only the end is parsed again.
 */
export function parse(source: string, before: Parsed = NOTHING_PARSED): Parsed {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (text === before.text) return before;
  if (before.references === NO_REFERENCES && text.startsWith(before.text)) {
    const kept = before.blocks.slice(0, settled(before.blocks));
    const from = before.blocks[kept.length]?.at ?? 0;
    const { blocks, references } = lex(text.slice(from), from);
    if (references === NO_REFERENCES) return { text, blocks: [...kept, ...blocks], references };
  }
  return { text, ...lex(text, 0) };
}

/** Parses one text again and again while it grows. */
export function parser(): (source: string) => Parsed {
  let before = NOTHING_PARSED;
  return (source) => (before = parse(source, before));
}

/**
 * The same blocks with the last one as it will probably read once its writer has closed what is
 * still open: half a link, an asterisk without its partner.
 */
export function mend(parsed: Parsed): readonly Block[] {
  const last = parsed.blocks.findLastIndex((block) => block.token.type !== 'space');
  const block = parsed.blocks[last];
  // A formula is shown when it has ended: half of one is none.
  if (!block || AS_WRITTEN.has(block.token.type)) return parsed.blocks;
  const mended = remend(mendTable(block.token.raw), {
    linkMode: 'text-only',
    comparisonOperators: false,
    singleTilde: false,
    htmlTags: false,
    katex: false,
  });
  if (mended === block.token.raw) return parsed.blocks;
  return [...parsed.blocks.slice(0, last), ...lex(mended, block.at).blocks];
}

const AS_WRITTEN: ReadonlySet<string> = new Set(['code', 'formula', 'openFormula']);

const ROW = /^ {0,3}\|/;
const HALF_DIVIDER = /^ {0,3}\|[-:|\s]*$/;

/** The first row of a table is one before the line below it says so. */
function mendTable(raw: string): string {
  const [head = '', divider, ...more] = raw.trimEnd().split('\n');
  if (!ROW.test(head) || more.length > 0) return raw;
  if (divider !== undefined && !HALF_DIVIDER.test(divider)) return raw;
  const columns = head.replace(/\|\s*$/, '').split('|').length - 1;
  return columns > 0 ? `${head.trimEnd()}\n|${'---|'.repeat(columns)}` : raw;
}

/**
 * How many blocks from the start are final. The last can still grow, and what its last line turns
 * out to be can still make it one with the block before.
 */
function settled(blocks: readonly Block[]): number {
  let open = 2;
  for (let at = blocks.length - 1; at >= 0; at--) {
    if (blocks[at]?.token.type !== 'space') open--;
    if (open === 0) return at;
  }
  return 0;
}

function lex(text: string, from: number): { blocks: readonly Block[]; references: string } {
  const tokens: TokensList = new Lexer({ ...READING }).lex(text);
  let at = from;
  const blocks = (tokens as Part[]).map((token) => {
    const block = { at, token };
    at += token.raw.length;
    return block;
  });
  return { blocks, references: JSON.stringify(tokens.links) };
}
