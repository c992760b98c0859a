import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from './language';
import { directionOf, match, ownName } from './match';

// What is wanted, what else an application brings, what is spoken.
const CASES: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [['de-CH'], [], 'de'],
  [['DE'], [], 'de'],
  [['pt-BR', 'en'], [], 'pt'],
  [['zh-Hant-TW', 'en'], [], 'zh'],
  [['ar-EG'], [], 'ar'],
  [['nl', 'fr-CA', 'de'], [], 'fr'],
  [['nl'], [], 'en'],
  [[], [], 'en'],
  [['de-AT', 'en'], ['de-AT', 'nl'], 'de-AT'],
  [['nl-BE'], ['nl'], 'nl'],
  [['he'], ['he'], 'he'],
  [['nb'], ['nb-NO'], 'nb-NO'],
];

describe('the language that is spoken', () => {
  it.each(CASES)('where %j is wanted and %j is there, too, is %s', (wanted, more, spoken) => {
    expect(match(wanted, [...LANGUAGES, ...more])).toBe(spoken);
  });

  it('isWrittenFromTheSideThatItIsReadFrom', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('he')).toBe('rtl');
    expect(directionOf('arn')).toBe('ltr');
    expect(directionOf('de')).toBe('ltr');
  });

  it('isCalledWhatThoseWhoSpeakItCallIt', () => {
    expect(['de', 'fr', 'ja', 'no such tag!'].map(ownName)).toEqual([
      'Deutsch',
      'Français',
      '日本語',
      'no such tag!',
    ]);
  });
});

describe('what runs before the page', () => {
  const root = document.documentElement;

  beforeEach(() => {
    const paths = LANGUAGES.filter((tag) => tag !== 'en').map((tag) => [tag, `assets/${tag}-1.js`]);
    document.head.innerHTML = `<meta name="parley:catalogues" content='${JSON.stringify(Object.fromEntries(paths))}'>`;
    vi.spyOn(document, 'currentScript', 'get').mockReturnValue(
      Object.assign(document.createElement('script'), { src: 'http://localhost/below/theme.js' }),
    );
  });
  afterEach(() => {
    document.head.innerHTML = '';
    root.removeAttribute('lang');
    root.removeAttribute('dir');
  });

  function run(wanted: readonly string[], application: object = {}): string | undefined {
    document.head.insertAdjacentHTML(
      'beforeend',
      `<meta name="parley:application" content='${JSON.stringify(application)}'>`,
    );
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(wanted);
    // oxlint-disable-next-line no-new-func
    new Function(readFileSync('public/theme.js', 'utf8'))();
    return document.querySelector<HTMLLinkElement>('link[rel="modulepreload"]')?.href;
  }

  it.each(CASES)('knowsThatToo: %j, %j, %s', (wanted, texts, spoken) => {
    run(wanted, { texts });
    expect(root.lang).toBe(spoken);
    expect(root.dir).toBe(directionOf(spoken));
  });

  it('fetchesTheWordsThatAreNeeded', () => {
    expect(run(['de-CH'])).toBe('http://localhost/below/assets/de-1.js');
  });

  it('fetchesNothingForEnglish', () => {
    expect(run(['en-GB', 'de'])).toBeUndefined();
  });

  it('keepsToWhatWasChosenAndToTheApplicationBeforeThat', () => {
    localStorage.setItem('parley.language', 'fr');
    run(['de']);
    expect(root.lang).toBe('fr');
    document.head.querySelector('meta[name="parley:application"]')?.remove();
    run(['de'], { language: 'ar' });
    expect(root.lang).toBe('ar');
  });
});
