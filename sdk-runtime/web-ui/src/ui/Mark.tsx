import type { ReactNode } from 'react';
import css from './mark.module.css';

interface MarkProps {
  readonly size: number;
  /** The two halves take turns while something is going on. */
  readonly busy?: boolean;
}

/** Parley's mark: two halves that face each other, the agent's and the person's. */
export function Mark({ size, busy = false }: MarkProps): ReactNode {
  return (
    <svg
      className={css['mark']}
      data-busy={busy || undefined}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <path className={css['agent']} d="M17 3h2.5a9 9 0 0 1 0 18H17z" />
      <path className={css['person']} d="M15 11h-2.5a9 9 0 0 0 0 18H15z" />
    </svg>
  );
}
