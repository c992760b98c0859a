import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** So close to the end counts as at the end. */
const SLACK_PX = 24;

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
    let lastHeight = list.scrollHeight;

    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = list;
      const reached = scrollHeight - scrollTop - clientHeight <= SLACK_PX;
      // Upwards, and not because something above or below has shrunk: that was the reader.
      const left = scrollTop < lastTop - 1 && scrollHeight >= lastHeight;
      if (reached) sticking.current = true;
      else if (left) sticking.current = false;
      lastTop = scrollTop;
      lastHeight = scrollHeight;
      setAtEnd(sticking.current);
    };
    const follow = new ResizeObserver(() => {
      if (sticking.current) list.scrollTop = list.scrollHeight;
    });
    list.addEventListener('scroll', onScroll, { passive: true });
    follow.observe(inside);
    follow.observe(list);
    return () => {
      list.removeEventListener('scroll', onScroll);
      follow.disconnect();
    };
  }, []);

  return { scroller, content, atEnd, toEnd };
}
