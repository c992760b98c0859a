import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { isOpen } from '../chat/draft';
import type { ShownStep } from '../chat/state';
import { clock, duration } from '../i18n/format';
import { t } from '../i18n/t';
import { useNow } from '../ui/useNow';
import css from './step.module.css';

interface StepProps {
  readonly step: ShownStep;
}

/** Whether a step runs, is done or has failed: a sign to see and a word to hear. */
export function StepStatus({ step }: StepProps): ReactNode {
  const state = step.isError ? 'failed' : isOpen(step) ? 'running' : 'done';
  return (
    <span className={css['status']} data-state={state}>
      {state === 'done' && <Check aria-hidden="true" />}
      {state === 'failed' && <X aria-hidden="true" />}
      {state === 'running' && <span className={css['spinner']} />}
      <span className="unseen">{t(`step.${state}`)}: </span>
    </span>
  );
}

/** How long a step took, by the server's clock; while it runs, how long one has been watching. */
export function StepTime({ step }: StepProps): ReactNode {
  const running = isOpen(step);
  const now = useNow(running);
  if (running) {
    const watched = now - step.seenAt;
    return <span className={css['time']}>{watched >= 1_000 && clock(watched)}</span>;
  }
  const took = Date.parse(step.end ?? '') - Date.parse(step.start ?? '');
  return <span className={css['time']}>{Number.isFinite(took) && duration(took)}</span>;
}
