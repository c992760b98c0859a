import type { ReactNode } from 'react';
import { useStep } from '../chat/store';
import { t } from '../i18n/t';
import { useAgentName } from '../page/settings';
import { CopyButton } from '../ui/CopyButton';
import css from './message.module.css';
import { Text } from './Text';

/** What the agent said. */
export function Answer({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  const agent = useAgentName();
  if (!step) return null;
  const name = step.name || agent;
  return (
    <article className={css['answer']}>
      <h2 className={name === agent ? 'unseen' : css['author']} dir="auto">
        {name === agent ? t('chat.said', { name }) : name}
      </h2>
      <Text text={step.output} streaming={step.streaming} />
      {!step.streaming && step.output !== '' && (
        <div className={css['tools']}>
          <CopyButton text={step.output} label={t('message.copy')} />
        </div>
      )}
    </article>
  );
}
