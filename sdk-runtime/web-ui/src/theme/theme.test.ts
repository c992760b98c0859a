import { describe, expect, it } from 'vitest';
import { chooseTheme, useTheme } from './theme';

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
