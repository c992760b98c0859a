import { useEffect, useState } from 'react';

/** The time, told again every so often while it is wanted. */
export function useNow(wanted: boolean, everyMs = 1_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [wanted, everyMs]);
  return now;
}
