import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { showShortcuts, useShortcutsOpen } from './shortcutsOpen';

const Shortcuts = lazy(() => import('./Shortcuts'));

/** Shows what the keyboard does, when one asks with a question mark. */
export function ShortcutsKey(): ReactNode {
  const open = useShortcutsOpen((state) => state.open);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksForHelp(event)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      showShortcuts(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    open && (
      <Suspense>
        <Shortcuts onClose={() => showShortcuts(false)} />
      </Suspense>
    )
  );
}

/** While one types, a question mark is a question mark. */
function asksForHelp({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key === '/' && (ctrlKey || metaKey)) return true;
  const types = target instanceof Element && target.matches('input, textarea, select');
  return key === '?' && !ctrlKey && !metaKey && !altKey && !types;
}
