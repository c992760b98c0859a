import { describe, expect, it } from 'vitest';
import { pauseBefore, waiting } from './connection';

describe('attempts to come back', () => {
  it('beginSoonAndGetRarer', () => {
    const pauses = Array.from({ length: 9 }, (_, attempt) => pauseBefore(attempt, 0.5));
    expect(pauses).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000]);
  });

  it('areSpread', () => {
    expect(pauseBefore(6, 0)).toBe(8_000);
    expect(pauseBefore(6, 1)).toBe(12_000);
  });

  it('areAMatterOfAMomentAtFirst', () => {
    expect(waiting(0, 1, 2)).toEqual({ kind: 'reconnecting', since: 1 });
    expect(waiting(9, 1, 2)).toEqual({ kind: 'gone', since: 1, nextTryAt: 2 });
  });
});
