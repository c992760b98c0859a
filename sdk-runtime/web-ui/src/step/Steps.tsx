import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { StepNode } from './StepNode';
import css from './step.module.css';

/** What the agent did between its words, as a tree. */
export function Steps({ ids }: { readonly ids: readonly string[] }): ReactNode {
  return (
    <ul className={css['tree']} aria-label={t('step.steps')}>
      {ids.map((id) => (
        <StepNode key={id} id={id} />
      ))}
    </ul>
  );
}
