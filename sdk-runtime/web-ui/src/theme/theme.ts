import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { applicationOf } from '../wire/application';

export type Theme = 'system' | 'light' | 'dark';

// public/theme.js reads the same key before the first paint.
const KEY = 'parley.theme';

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: firstTheme() }));

/** What was chosen here, the system's included; else what the application has decided. */
export function firstTheme(): Theme {
  return stored() ?? applicationOf(document).theme;
}

function stored(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' || theme === 'system' ? theme : undefined;
  } catch {
    return undefined;
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
  const scheme = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  if (scheme) scheme.content = theme === 'system' ? 'light dark' : theme;
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

/** Whether the page is dark now: by choice, or as the system is. */
export function useDark(): boolean {
  const theme = useTheme((state) => state.theme);
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => setSystem(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return theme === 'system' ? system : theme === 'dark';
}
