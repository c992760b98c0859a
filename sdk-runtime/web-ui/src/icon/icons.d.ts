declare module 'virtual:icons' {
  import type { LucideIcon } from 'lucide-react';

  /** By first letter: how to get the icons whose names begin with it. */
  export const sets: Readonly<
    Record<string, () => Promise<{ readonly icons: Readonly<Record<string, LucideIcon>> }>>
  >;
}
