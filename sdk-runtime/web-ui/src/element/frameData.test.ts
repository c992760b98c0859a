import { describe, expect, it } from 'vitest';
import { decimalsOf, inColumn } from './frameData';

describe('numbers in a table', () => {
  it('haveTheSameDecimalsInAColumn', () => {
    const rows = [
      [1450, 1, 'a'],
      [162.8, 2, null],
      [3.25, 1e21, 0.1],
    ];
    const decimals = decimalsOf({ columns: ['a', 'b', 'c'], rows });
    expect(decimals).toEqual([2, 0, 1]);
    expect(rows.map(([first]) => inColumn(first ?? null, 2))).toEqual([
      '1450.00',
      '162.80',
      '3.25',
    ]);
    expect(inColumn(1e21, 2)).toBe('1e+21');
    expect(inColumn('a', 2)).toBe('a');
    expect(inColumn(null, 2)).toBe('');
  });
});
