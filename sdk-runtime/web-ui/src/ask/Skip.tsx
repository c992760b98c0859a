import type { ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import css from './ask.module.css';
import { decline } from './question';

/** Leaves a question without an answer. */
export function Skip(): ReactNode {
  const session = useSession();
  return (
    <button
      type="button"
      className={css['skip']}
      title={t('ask.skipHint')}
      onClick={() => {
        decline(session);
        focusComposer();
      }}
    >
      {t('ask.skip')}
    </button>
  );
}
