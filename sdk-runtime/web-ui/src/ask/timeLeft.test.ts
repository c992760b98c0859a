import { describe, expect, it } from 'vitest';
import { timeLeft } from './timeLeft';

describe('the time that is left', () => {
  it.each([
    [600_000, '10 minutes left'],
    [91_000, '2 minutes left'],
    [89_000, '90 seconds left'],
    [41_000, '50 seconds left'],
    [14_200, '15 seconds left'],
    [6_000, '10 seconds left'],
    [4_900, 'A few seconds left'],
    [0, 'Time is up'],
    [-3_000, 'Time is up'],
  ])('of %i ms is said in round words', (milliseconds, shown) => {
    expect(timeLeft(milliseconds)).toBe(shown);
  });
});
