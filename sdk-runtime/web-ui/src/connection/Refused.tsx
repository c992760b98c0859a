import { ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import css from './connection.module.css';

/** In place of the composer: the server was reached and wants nothing to do with this session. */
export function Refused(): ReactNode {
  const session = useSession();
  return (
    <div className={css['refused']} role="alert">
      <ShieldX aria-hidden="true" />
      <div className={css['reason']}>
        <p className={css['title']}>{t('connection.refused')}</p>
        <p>{t('connection.refusedText')}</p>
      </div>
      <div className={css['choices']}>
        <Button onClick={() => session.retry()}>{t('error.retry')}</Button>
        <Button look="primary" onClick={() => session.newChat()}>
          {t('newChat.confirm')}
        </Button>
      </div>
    </div>
  );
}
