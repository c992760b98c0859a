import { describe, expect, it } from 'vitest';
import { chooseTheme, nextTheme, useTheme } from './theme';

describe('the theme', () => {
  it('changesFirstToWhatLooksDifferent', () => {
    expect(nextTheme('system', false)).toBe('dark');
    expect(nextTheme('dark', false)).toBe('light');
    expect(nextTheme('light', false)).toBe('system');
    expect(nextTheme('system', true)).toBe('light');
    expect(nextTheme('light', true)).toBe('dark');
    expect(nextTheme('dark', true)).toBe('system');
  });

  it('isPutOnThePageAndKept', () => {
    chooseTheme('dark');
    expect(useTheme.getState().theme).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('parley.theme')).toBe('dark');
    chooseTheme('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
