import type { ReactNode } from 'react';
import { useChat } from '../chat/store';
import { t } from '../i18n/t';
import css from './page.module.css';

/** How many tokens language models have used in this chat, where the agent tells. */
export function TokenCount(): ReactNode {
  const count = useChat((state) => state.tokensUsed);
  if (count === 0) return null;
  return (
    <span className={css['tokens']} title={t('header.tokensHint')}>
      {t('header.tokens', { count })}
    </span>
  );
}
