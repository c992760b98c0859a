import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { sets } from 'virtual:icons';
import { create } from 'zustand';

/** The icons that have been loaded, by name; null for a name that no icon has. */
const useLoaded = create<Readonly<Record<string, LucideIcon | null>>>(() => ({}));

/** A name of Lucide's as its files spell it: `FileText` and `file_text` are `file-text`. */
export function spelled(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
}

async function find(name: string): Promise<LucideIcon | null> {
  const letter = name.charAt(0);
  const set = Object.hasOwn(sets, letter) ? await sets[letter]?.() : undefined;
  const icon = set && Object.hasOwn(set.icons, name) ? set.icons[name] : undefined;
  return typeof icon === 'string' ? find(icon) : (icon ?? null);
}

async function load(name: string): Promise<void> {
  const icon = await find(name);
  useLoaded.setState({ [name]: icon });
}

/** An icon by its name: undefined until it is there, null where there is none of that name. */
export function useIcon(given: string): LucideIcon | null | undefined {
  const name = spelled(given);
  const icon = useLoaded((state) => (Object.hasOwn(state, name) ? state[name] : undefined));
  useEffect(() => {
    if (icon !== undefined) return;
    // Without a connection there is none now; it is asked for again when it is next drawn.
    load(name).catch(() => undefined);
  }, [icon, name]);
  return name === '' ? null : icon;
}
