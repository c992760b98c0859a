import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';

const shown = (text: string) => partsOf(text).map(({ code, text: part }) => (code ? [part] : part));

describe('what a person typed', () => {
  it('isATextUnlessThereAreFences', () => {
    expect(shown('a *b* `c`')).toEqual(['a *b* `c`']);
    expect(shown('')).toEqual(['']);
  });

  it('hasItsFencedCodeToldApart', () => {
    expect(shown('Why?\n```java\nint i;\n\nint j;\n```\nThanks')).toEqual([
      'Why?',
      ['int i;\n\nint j;'],
      'Thanks',
    ]);
    expect(shown('```\nx\n```')).toEqual([['x']]);
    expect(shown('````\n```\n````\n```\ny\n```')).toEqual([['```'], ['y']]);
  });

  it('keepsFencesThatAreNotClosed', () => {
    expect(shown('a\n```\nb')).toEqual(['a\n```\nb']);
    expect(shown('a ``` b\n```')).toEqual(['a ``` b\n```']);
  });
});
