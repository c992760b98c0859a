import type { ReactNode } from 'react';
import { useStep } from '../chat/store';
import css from './message.module.css';

/** A remark between the lines: not said by anybody. */
export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className={css['notice']} dir="auto">
      <span>{children}</span>
    </p>
  );
}

/** A remark that the agent makes as the system. */
export function SystemNotice({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  return step ? <Notice>{step.output}</Notice> : null;
}
