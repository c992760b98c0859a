import { describe, expect, it } from 'vitest';
import { timeLeft } from './timeLeft';

describe('the time that is left', () => {
  it.each([
    [600_000, '10 minutes left'],
    [179_000, '2 minutes left'],
    [119_000, '110 seconds left'],
    [90_000, '90 seconds left'],
    [89_000, '80 seconds left'],
    [31_000, '30 seconds left'],
    [14_200, '15 seconds left'],
    [10_000, '10 seconds left'],
    [9_000, 'A few seconds left'],
    [4_900, 'A few seconds left'],
    [0, 'Time is up'],
    [-3_000, 'Time is up'],
  ])('of %i ms is said in round words', (milliseconds, shown) => {
    expect(timeLeft(milliseconds)).toBe(shown);
  });
});
