import { SquarePen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useChat } from '../chat/store';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { ThemeToggle } from '../theme/ThemeToggle';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Mark } from '../ui/Mark';
import css from './page.module.css';
import { useSession } from './session';
import { useAgentName } from './settings';

/** The agent's name, and what concerns the page as a whole. */
export function Header({ empty }: { readonly empty: boolean }): ReactNode {
  const name = useAgentName();
  return (
    <header className={css['header']}>
      {!empty && (
        <div className={css['brand']}>
          <Mark size={24} />
          <h1 dir="auto">{name}</h1>
        </div>
      )}
      <div className={css['tools']}>
        <ThemeToggle />
        {!empty && <NewChat />}
      </div>
    </header>
  );
}

function NewChat(): ReactNode {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const working = useChat((state) => state.work.since !== null);
  const leave = () => {
    // At once: while the dialog is there nothing else can have the focus.
    flushSync(() => setAsking(false));
    session.newChat();
    focusComposer();
  };
  const stay = () => setAsking(false);
  return (
    <>
      <div className={css['newChat']}>
        <Button onClick={() => (somethingWouldBeLost() ? setAsking(true) : leave())}>
          <SquarePen aria-hidden="true" />
          <span>{t('header.newChat')}</span>
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('newChat.title')}
          onClose={stay}
          actions={
            <>
              <Button onClick={stay}>{t('newChat.cancel')}</Button>
              <Button look="primary" onClick={leave}>
                {t('newChat.confirm')}
              </Button>
            </>
          }
        >
          {t(working ? 'newChat.running' : 'newChat.text')}
        </Dialog>
      )}
    </>
  );
}

/** What a person has said, or still waits to say, is worth a question. */
function somethingWouldBeLost(): boolean {
  const { rows, waiting } = useChat.getState();
  return waiting.length > 0 || rows.some((row) => row.kind === 'user');
}
