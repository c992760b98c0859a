import type { ReactNode } from 'react';
import { clock } from '../i18n/format';
import { t } from '../i18n/t';
import { Busy } from '../ui/Logo';
import { useNow } from '../ui/useNow';
import css from './conversation.module.css';
import type { ChatState } from './state';
import { useChat } from './store';

/** What the agent does right now, and for how long; while it waits for a reply it does nothing. */
export function Working(): ReactNode {
  const since = useChat((state) => (state.question ? null : state.work.since));
  const label = useChat(labelOf);
  const now = useNow(since !== null);
  return (
    <div className={css['work']}>
      {since !== null && (
        <p className={css['working']}>
          <Busy size={20} />
          <span className={css['doing']} dir="auto">
            {label}
          </span>
          <span className={css['elapsed']}>{clock(now - since)}</span>
        </p>
      )}
    </div>
  );
}

function labelOf(state: ChatState): string {
  const running = state.steps.get(state.running.at(-1) ?? '');
  if (running) return t('work.running', { step: running.name });
  const last = state.rows.at(-1);
  const writing = last?.kind === 'answer' && state.steps.get(last.key)?.streaming === true;
  return t(writing ? 'work.writing' : 'work.working');
}
