import { Lexer } from 'marked';
import { expect, it, vi } from 'vitest';
import { mend, parser } from './blocks';

// Counted work, not time: how much is parsed while a long answer is written.

const LENGTH = 100_000;
const PIECE = 50;

const PARTS = [
  '## The way',
  '1. **09:12** – the boat leaves Lucerne.\n2. **10:40** – *Rütli*, ten minutes uphill.',
  '| Leg | Time |\n|:--|--:|\n| Lucerne – Rütli | 1 h 28 |\n| Rütli – Flüelen | 0 h 35 |',
  'To ask for the same thing from your own code, `plan` it; see [how](https://lake.example/).',
  '```java\nrecord Leg(String from, String to) {}\n\nLeg next = timetable.next();\n```',
  '> Prices are for one adult with a half-fare card.',
].join('\n\n');
const ANSWER = `${PARTS}\n\n`.repeat(LENGTH / PARTS.length + 1).slice(0, LENGTH);

it('aHundredThousandCharactersInPiecesAreParsedAFewTimesOver', () => {
  const lex = vi.spyOn(Lexer.prototype, 'lex');
  const more = parser();
  for (let end = PIECE; end <= LENGTH; end += PIECE) mend(more(ANSWER.slice(0, end)));
  const parsed = lex.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
  expect(parsed / LENGTH).toBeLessThan(5);
});

it.each(['\\( ', '\\[a\n\n', 'a $ b ', 'a few words\n\n', '*a* b '])(
  'aLongTextOf %j isReadInOneGo',
  (piece) => {
    // Were each of them looked for its end through all of the text, this would take minutes.
    expect(parser()(piece.repeat(100_000)).text).toHaveLength(piece.length * 100_000);
  },
);
