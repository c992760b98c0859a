import { Clock, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { composerTray } from '../attachment/composerTray';
import { putDraft } from '../composer/draft';
import { useConnection } from '../connection/store';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import type { Said } from '../wire/say';
import { Bubble } from './Bubble';
import css from './message.module.css';

/** A message that is typed but not sent: it waits for the connection, or for a decision. */
export function WaitingMessage({ message }: { readonly message: Said }): ReactNode {
  const session = useSession();
  const held = useConnection((state) => state.held);
  return (
    <article className={css['user']} data-pending="true">
      <h2 className="unseen">{t('chat.said', { name: t('chat.you') })}</h2>
      {message.output !== '' && <Bubble text={message.output} />}
      {message.files.length > 0 && (
        <ul className={css['files']} aria-label={t('attachment.list')}>
          {message.files.map(({ id, name }) => (
            <li key={id}>
              <Paperclip aria-hidden="true" size="1em" />
              <span dir="auto">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={css['waiting']}>
        <Clock aria-hidden="true" size="1em" />
        <span>
          {t(held ? 'message.held' : 'message.waiting')}
          {held && message.files.length > 0 && `. ${t('message.heldFiles')}`}
        </span>
        {held && (
          <button type="button" className={css['link']} onClick={() => session.sendHeld()}>
            {t('message.sendHeld')}
          </button>
        )}
        <button
          type="button"
          className={css['link']}
          onClick={() => {
            putDraft(session.takeBack(message.id));
            if (!held) composerTray.restore(message.files);
          }}
        >
          {t('message.takeBack')}
        </button>
      </p>
    </article>
  );
}
