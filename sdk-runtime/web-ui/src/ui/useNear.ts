import { useEffect, useState, type RefObject } from 'react';

/** So far beyond the edge something counts as near: it is ready when it is scrolled to. */
const AHEAD = { scrollMargin: '600px', rootMargin: '600px' };

/** Whether something has been in view, or nearly so: what it takes to draw it well can wait till then. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !ref.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    }, AHEAD);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [near, ref]);
  return near;
}
