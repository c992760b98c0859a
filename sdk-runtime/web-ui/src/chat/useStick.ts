import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** So close to the end counts as at the end. */
const SLACK_PX = 24;

/** A scroll so soon after the reader did something is the reader's. */
const READERS_OWN_MS = 500;

/** Told to the list when the reader asked elsewhere for a row of it to come into view. */
export const JUMP = 'parley-jump';

const READERS_ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown', JUMP] as const;

export interface Stick {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** Whether the reader is at the end, where new text keeps coming into view. */
  readonly atEnd: boolean;
  readonly toEnd: () => void;
}

/** Keeps a scrolled list at its end while it grows, until the reader scrolls up. */
export function useStick(): Stick {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    sticking.current = true;
    setAtEnd(true);
    const list = scroller.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, []);

  useEffect(() => {
    const list = scroller.current;
    const inside = content.current;
    if (!list || !inside) return undefined;
    let lastTop = list.scrollTop;
    let lastAct = Number.NEGATIVE_INFINITY;
    const onAct = () => {
      lastAct = performance.now();
    };

    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = list;
      const reached = scrollHeight - scrollTop - clientHeight <= SLACK_PX;
      // Upwards, and not because something has shrunk or been measured: that was the reader.
      const left = scrollTop < lastTop - 1 && performance.now() - lastAct < READERS_OWN_MS;
      if (reached) sticking.current = true;
      else if (left) sticking.current = false;
      lastTop = scrollTop;
      setAtEnd(sticking.current);
    };
    const follow = new ResizeObserver(() => {
      if (sticking.current) list.scrollTop = list.scrollHeight;
    });
    list.addEventListener('scroll', onScroll, { passive: true });
    READERS_ACTS.forEach((act) => list.addEventListener(act, onAct, { passive: true }));
    follow.observe(inside);
    follow.observe(list);
    return () => {
      list.removeEventListener('scroll', onScroll);
      READERS_ACTS.forEach((act) => list.removeEventListener(act, onAct));
      follow.disconnect();
    };
  }, []);

  return { scroller, content, atEnd, toEnd };
}
