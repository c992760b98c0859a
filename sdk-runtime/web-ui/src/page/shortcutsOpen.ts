import { create } from 'zustand';

/** Whether it is shown what the keyboard does. */
export const useShortcutsOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

export function showShortcuts(open: boolean): void {
  useShortcutsOpen.setState({ open });
}
