import { afterEach, describe, expect, it } from 'vitest';
import ar from './ar';
import de from './de';
import { en } from './en';
import { bytes, clock, day, duration, inSeconds, listed, percent } from './format';
import ja from './ja';
import { speak, t } from './t';

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

describe('amounts elsewhere', () => {
  afterEach(() => speak('en', en));

  const seen = () =>
    [
      t('chat.new', { count: 1_200 }),
      duration(1_240),
      inSeconds(12),
      bytes(1_200_000),
      percent(0.42),
      day('2026-11-28'),
      listed(['a', 'b', 'c']),
    ].map((text) => text.replace(/\s/g, ' '));

  it('areWrittenAsInGerman', () => {
    speak('de', de);
    expect(t('chat.new', { count: 1 })).toBe('1 neue Nachricht');
    expect(seen()).toEqual([
      '1.200 neue Nachrichten',
      '1,2 Sek.',
      '12 Sek.',
      '1,2 MB',
      '42 %',
      '28.11.2026',
      'a, b und c',
    ]);
  });

  it('areWrittenAsWhereThePersonLives', () => {
    speak('de', de, 'de-CH');
    expect(bytes(1_200_000)).toBe('1.2 MB');
    speak('en', en, 'en-GB');
    expect(day('2026-11-28')).toBe('28 Nov 2026');
  });

  it('areWrittenAsInJapanese', () => {
    speak('ja', ja);
    expect(seen()).toEqual([
      '新着メッセージ 1,200 件',
      '1.2s',
      '12s',
      '1.2 MB',
      '42%',
      '2026/11/28',
      'a、b、c',
    ]);
  });

  it('areCountedInSixFormsInArabic', () => {
    speak('ar', ar);
    const counted = [0, 1, 2, 3, 11, 100].map((count) => t('chat.new', { count }));
    expect(counted).toEqual([
      'لا رسائل جديدة',
      'رسالة جديدة واحدة',
      'رسالتان جديدتان',
      '3 رسائل جديدة',
      '11 رسالة جديدة',
      '100 رسالة جديدة',
    ]);
    speak('ar', ar, 'ar-EG');
    expect(clock(65_900)).toBe('١:٠٥');
    expect(t('chat.new', { count: 3 })).toBe('٣ رسائل جديدة');
  });
});
