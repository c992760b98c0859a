import { useState, type ReactNode } from 'react';
import { useNow } from '../ui/useNow';
import css from './ask.module.css';
import { timeLeft } from './timeLeft';

/** How long one may take: a ring that empties, and the time in round words. */
export function TimeLeft({ until }: { readonly until: number }): ReactNode {
  const [from] = useState(Date.now);
  const left = Math.max(0, until - useNow(true));
  const share = Math.min(1, left / Math.max(1, until - from));
  return (
    <span className={css['time']} role="timer">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <circle cx="10" cy="10" r="8" pathLength="1" strokeDashoffset={1 - share} />
      </svg>
      {timeLeft(left)}
    </span>
  );
}
