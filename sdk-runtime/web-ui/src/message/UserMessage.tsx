import type { ReactNode } from 'react';
import { useStep } from '../chat/store';
import { t } from '../i18n/t';
import css from './message.module.css';

/** What a person said: as it was typed, never as Markdown. */
export function UserMessage({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  return step ? <Bubble text={step.output} /> : null;
}

interface BubbleProps {
  readonly text: string;
  /** Not sent yet. */
  readonly pending?: boolean;
  readonly children?: ReactNode;
}

export function Bubble({ text, pending = false, children }: BubbleProps): ReactNode {
  return (
    <article className={css['user']} data-pending={pending || undefined}>
      <h2 className="unseen">{t('chat.said', { name: t('chat.you') })}</h2>
      <div className={css['bubble']} dir="auto">
        {text}
      </div>
      {children}
    </article>
  );
}
