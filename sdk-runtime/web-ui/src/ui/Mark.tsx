import type { ReactNode } from 'react';
import css from './mark.module.css';

interface MarkProps {
  readonly size: number;
  /** The two halves take turns while something is going on. */
  readonly busy?: boolean;
}

/**
 * Parley's mark: two halves that face each other, the agent's and the person's. Each is a picture of
 * its own: a browser moves a whole picture without the page, but lays out anew what moves inside one.
 */
export function Mark({ size, busy = false }: MarkProps): ReactNode {
  return (
    <span
      className={css['mark']}
      data-busy={busy || undefined}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <svg className={css['agent']} viewBox="0 0 32 32">
        <path d="M17 3h2.5a9 9 0 0 1 0 18H17z" />
      </svg>
      <svg className={css['person']} viewBox="0 0 32 32">
        <path d="M15 11h-2.5a9 9 0 0 0 0 18H15z" />
      </svg>
    </span>
  );
}
