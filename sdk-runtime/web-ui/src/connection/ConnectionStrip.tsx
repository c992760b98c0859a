import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { inSeconds, timeOfDay } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import { useNow } from '../ui/useNow';
import type { Connection } from './connection';
import css from './connection.module.css';
import { useConnection } from './store';

/** Says how it stands with the server while it does not stand well. Above the composer, where one looks. */
export function ConnectionStrip(): ReactNode {
  const connection = useConnection((state) => state.connection);
  switch (connection.kind) {
    case 'reconnecting':
      return (
        <p className={css['strip']} role="status">
          <span className={css['pulse']} />
          <span className={css['what']}>
            {navigator.onLine ? t('connection.reconnecting') : t('connection.offline')}{' '}
            <span className={css['more']}>{t('connection.kept')}</span>
          </span>
        </p>
      );
    case 'gone':
      return <Gone connection={connection} />;
    default:
      return null;
  }
}

function Gone({
  connection,
}: {
  readonly connection: Extract<Connection, { kind: 'gone' }>;
}): ReactNode {
  const session = useSession();
  const now = useNow(true);
  const seconds = Math.ceil((connection.nextTryAt - now) / 1000);
  return (
    <div className={css['strip']} data-gone>
      <WifiOff aria-hidden="true" />
      <span className={css['what']} role="status">
        {navigator.onLine
          ? t('connection.gone', { time: timeOfDay(connection.since) })
          : t('connection.offline')}{' '}
        <span className={css['more']}>{t('connection.kept')}</span>
      </span>
      <span className={css['next']}>
        {seconds > 0
          ? t('connection.nextTry', { time: inSeconds(seconds) })
          : t('connection.trying')}
        <Button onClick={() => session.retry()}>{t('connection.tryNow')}</Button>
      </span>
    </div>
  );
}
