import { describe, expect, it } from 'vitest';
import { htmlOf, tsvOf } from './CopyTable';
import { readFrame } from './frameData';
import { compare } from './TableView';

describe('data of a table', () => {
  const frame = readFrame({
    columns: ['city', 7],
    index: [0],
    data: [['Bern\t<1>', null], 'broken', [true, { a: 1 }]],
  });

  it('isReadCellByCell', () => {
    expect(frame).toEqual({
      columns: ['city', '7'],
      rows: [
        ['Bern\t<1>', null],
        [true, '{"a":1}'],
      ],
    });
    expect(readFrame({ columns: [] })).toBeUndefined();
  });

  it('isCopiedAsATable', () => {
    if (!frame) throw new Error('no frame');
    expect(tsvOf(frame)).toBe('city\t7\nBern <1>\t\ntrue\t{"a":1}');
    expect(htmlOf(frame)).toContain('<th>7</th></tr><tr><td>Bern\t&#60;1&#62;</td><td></td></tr>');
  });

  it('isSortedBySizeAndByWords', () => {
    expect([10, 9, null].sort(compare)).toEqual([9, 10, null]);
    expect(['town10', 'town9', 'Town1'].sort(compare)).toEqual(['Town1', 'town9', 'town10']);
  });
});
