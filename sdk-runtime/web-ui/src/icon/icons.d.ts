declare module 'virtual:icons' {
  import type { LucideIcon } from 'lucide-react';

  /** By first letter: the icons whose names begin with it, or other names for the same. */
  export const sets: Readonly<
    Record<string, () => Promise<{ readonly icons: Readonly<Record<string, LucideIcon | string>> }>>
  >;
}
