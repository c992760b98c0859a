import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

// public/theme.js reads the same key before the first paint.
const KEY = 'parley.theme';

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: stored() }));

function stored(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(theme: Theme): void {
  useTheme.setState({ theme });
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds until the page is closed.
  }
  paint(theme);
}

/** Puts a theme on the page: styles follow the attribute, the browser's own bar the meta element. */
export function paint(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const bar = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (bar) bar.content = getComputedStyle(root).backgroundColor;
}

/** Keeps up with the system for as long as nothing else was chosen. */
export function followSystem(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
    paint(useTheme.getState().theme),
  );
  paint(useTheme.getState().theme);
}
