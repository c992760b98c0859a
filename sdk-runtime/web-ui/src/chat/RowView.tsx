import { memo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Answer } from '../message/Answer';
import { ErrorCard } from '../message/ErrorCard';
import { Notice, SystemNotice } from '../message/Notice';
import { UserMessage } from '../message/UserMessage';
import { Steps } from '../step/Steps';
import { Fence } from '../ui/Fence';
import css from './conversation.module.css';
import type { Row } from './state';

interface RowProps {
  readonly row: Row;
  /** Whether nothing stands above it. */
  readonly first: boolean;
}

/** One line of the conversation. It is drawn again only when it becomes another line, or is read in another language. */
export const RowView = memo(({ row, first }: RowProps): ReactNode => {
  useLanguage();
  return (
    <div
      className={css['row']}
      data-row={row.key}
      data-kind={row.kind}
      data-first={first || undefined}
      role="listitem"
    >
      <Fence instead={<Notice>{t('chat.broken')}</Notice>}>{contentOf(row, first)}</Fence>
    </div>
  );
});

function contentOf(row: Row, first: boolean): ReactNode {
  switch (row.kind) {
    case 'user':
      return <UserMessage id={row.key} />;
    case 'answer':
      return <Answer id={row.key} />;
    case 'error':
      return <ErrorCard id={row.key} />;
    case 'steps':
      return <Steps ids={row.ids} />;
    case 'notice':
      return <SystemNotice id={row.key} />;
    case 'stopped':
      return <Notice>{t('chat.stopped')}</Notice>;
    case 'lost':
      return <Notice>{t(first ? 'chat.lostUnseen' : 'chat.lost')}</Notice>;
  }
}
