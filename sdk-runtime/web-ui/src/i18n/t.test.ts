import { describe, expect, it } from 'vitest';
import { bytes, clock, duration } from './format';
import { t } from './t';

describe('words', () => {
  it('valuesStandInTheirPlaces', () => {
    expect(t('composer.placeholder', { name: 'Echo' })).toBe('Message Echo');
  });

  it('theFormFollowsTheCount', () => {
    expect(t('chat.new', { count: 1 })).toBe('1 new message');
    expect(t('chat.new', { count: 1200 })).toBe('1,200 new messages');
  });

  it('aValueIsNotReadAsAPatternItself', () => {
    expect(t('chat.said', { name: '$& {name}' })).toBe('$& {name} said');
  });

  it('missingValuesAndKeysAreErrorsOfTheCompiler', () => {
    // @ts-expect-error a value is missing
    expect(t('composer.placeholder')).toBe('Message {name}');
    // @ts-expect-error no such key
    expect(() => t('no.such.key')).toThrow();
  });
});

describe('amounts', () => {
  it.each([
    [3, '3ms'],
    [940, '940ms'],
    [1_240, '1.2s'],
    [12_400, '12s'],
    [61_000, '1:01'],
    [-5, '0ms'],
  ])('%i milliseconds are %s', (milliseconds, shown) => {
    expect(duration(milliseconds)).toBe(shown);
  });

  it.each([
    [0, '0:00'],
    [65_900, '1:05'],
    [3_725_000, '1:02:05'],
    [-100, '0:00'],
  ])('%i milliseconds on a clock are %s', (milliseconds, shown) => {
    expect(clock(milliseconds)).toBe(shown);
  });

  it('bytesAreCountedInTheUnitThatFits', () => {
    expect(bytes(812)).toBe('812 bytes');
    expect(bytes(1_200_000)).toBe('1.2 MB');
  });
});
