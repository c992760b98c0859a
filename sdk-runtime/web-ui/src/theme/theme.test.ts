import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../test/application';
import { chooseTheme, firstTheme, useTheme } from './theme';

const BEFORE_PAINT = readFileSync(join(import.meta.dirname, '../../public/theme.js'), 'utf8');

describe('the theme', () => {
  it('isPutOnThePageAndKept', () => {
    chooseTheme('dark');
    expect(useTheme.getState().theme).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('parley.theme')).toBe('dark');
    chooseTheme('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('the first theme', () => {
  const root = document.documentElement;
  const scheme = document.createElement('meta');
  scheme.name = 'color-scheme';

  /** What public/theme.js puts on the page, as the browser would run it. */
  function painted(): { theme: string | undefined; scheme: string } {
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
    new Function(BEFORE_PAINT)();
    return { theme: root.dataset['theme'], scheme: scheme.content };
  }

  beforeEach(() => {
    delete root.dataset['theme'];
    scheme.content = 'light dark';
    document.head.append(scheme);
  });

  it('isTheSystemsWhereNobodySaysAnything', () => {
    expect(painted()).toEqual({ theme: undefined, scheme: 'light dark' });
    expect(firstTheme()).toBe('system');
  });

  it('isTheApplicationsForWhoHasChosenNone', () => {
    decide({ theme: 'dark' });
    expect(painted()).toEqual({ theme: 'dark', scheme: 'dark' });
    expect(firstTheme()).toBe('dark');
  });

  it.each([
    ['light', { theme: 'light', scheme: 'light' }],
    ['system', { theme: undefined, scheme: 'light dark' }],
  ] as const)('isWhatWasChosenWhateverTheApplicationSays: %s', (chosen, expected) => {
    decide({ theme: 'dark' });
    localStorage.setItem('parley.theme', chosen);
    expect(painted()).toEqual(expected);
    expect(firstTheme()).toBe(chosen);
  });
});
