import { useEffect, type RefObject } from 'react';

/** The most rows that are kept: each costs as much as it shows. */
const MOST = 8;

/** The rows with something that would not come back as it was, by key; the newest is the last. */
let kept: readonly string[] = [];

export function keptRows(): ReadonlySet<string> {
  return new Set(kept);
}

/**
 * Keeps the row that something is in, even when it is scrolled far away: of a long conversation only
 * the rows near the eye are in the document, and what has a state of its own would lose it.
 */
export function useKept(inside: RefObject<Element | null>): void {
  useEffect(() => {
    const key = inside.current?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (key === undefined) return undefined;
    kept = [...kept, key].slice(-MOST);
    return () => {
      const at = kept.indexOf(key);
      if (at >= 0) kept = kept.toSpliced(at, 1);
    };
  }, [inside]);
}
