import { Lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { mend, NOTHING_PARSED, parse, parser } from './blocks';
import { CORPUS } from './corpus';
import { READING } from './math';

const full = (text: string) => [...new Lexer({ ...READING }).lex(text)];
const plain = (tokens: readonly unknown[]) => JSON.parse(JSON.stringify(tokens)) as unknown;

describe.each(Object.entries(CORPUS))('%s', (_, text) => {
  it('isParsedAsAWholeAfterEveryPrefix', () => {
    const more = parser();
    for (let end = 0; end <= text.length; end++) {
      const prefix = text.slice(0, end);
      const tokens = more(prefix).blocks.map((block) => block.token);
      expect(plain(tokens), JSON.stringify(prefix)).toEqual(plain(full(prefix)));
    }
  });

  it('hasBlocksThatCoverTheText', () => {
    const { text: read, blocks } = parse(text);
    expect(read).toBe(text.replaceAll('\r\n', '\n'));
    expect(blocks.map((block) => block.token.raw).join('')).toBe(read);
    for (const { at, token } of blocks) expect(read.startsWith(token.raw, at)).toBe(true);
  });
});

describe('blocks that are final', () => {
  it('areKeptAsTheyAre', () => {
    const before = parse('# One\n\ntwo\n\nthree\n\nfour');
    const after = parse('# One\n\ntwo\n\nthree\n\nfour and more', before);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[2]).toBe(before.blocks[2]);
    expect(after.blocks.at(-1)).not.toBe(before.blocks.at(-1));
  });

  it('areParsedAgainWhenAReferenceGetsItsTarget', () => {
    const before = parse('See [here].\n\nMore.\n\nEnd.\n\n');
    const after = parse('See [here].\n\nMore.\n\nEnd.\n\n[here]: https://a.example\n', before);
    expect(after.references).not.toBe(before.references);
    expect(JSON.stringify(after.blocks[0]?.token)).toContain('"href":"https://a.example"');
  });

  it('areForgottenWhenTheTextIsAnother', () => {
    const after = parse('other', parse('one\n\ntwo\n\nthree'));
    expect(after.blocks).toHaveLength(1);
  });
});

describe('a text that is still written', () => {
  const shown = (text: string) => JSON.stringify(mend(parse(text)).map((block) => block.token));

  it.each([
    ['**bold', '"type":"strong"'],
    ['some `code', '"type":"codespan"'],
    ['*slanted', '"type":"em"'],
    ['| a | b |', '"type":"table"'],
    ['| a | b |\n|-', '"type":"table"'],
  ])('%j isShownAsWhatItBecomes', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });

  it('aHalfLinkIsItsText', () => {
    expect(shown('see [the map](https://evil.exa')).not.toContain('"type":"link"');
    expect(shown('see [the map](https://evil.exa')).toContain('the map');
  });

  it('onlyItsLastBlockIsTouched', () => {
    const parsed = parse('a **b\n\nc **d');
    expect(mend(parsed)[0]).toBe(parsed.blocks[0]);
  });

  it('nothingIsNothing', () => {
    expect(mend(NOTHING_PARSED)).toEqual([]);
  });
});
