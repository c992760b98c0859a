import { PanelRight, SquarePen } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { focusComposer } from '../composer/focus';
import { useChat } from '../chat/store';
import { openSidebar, useShownPanel } from '../element/panel';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Logo } from '../ui/Logo';
import { KeysButton } from './KeysButton';
import { LeaveDialog, somethingWouldBeLost } from './leave';
import css from './page.module.css';
import { Preferences } from './Preferences';
import { useSession } from './session';
import { useAgentName, useSettings } from './settings';
import { TokenCount } from './TokenCount';

const ProfilePicker = lazy(() => import('./ProfilePicker'));

/** The agent's name, and what concerns the page as a whole. */
export function Header({ empty }: { readonly empty: boolean }): ReactNode {
  const name = useAgentName();
  const choice = useSettings((state) => (state.settings?.profiles.length ?? 0) > 1);
  return (
    <header className={css['header']} data-part="header">
      {!empty && (
        <div className={css['brand']}>
          <Logo size={24} />
          <h1 dir="auto">{name}</h1>
        </div>
      )}
      <div className={css['tools']}>
        <TokenCount />
        <PanelButton />
        {choice && (
          <Suspense>
            <ProfilePicker />
          </Suspense>
        )}
        <KeysButton />
        <Preferences />
        {!empty && <NewChat />}
      </div>
    </header>
  );
}

/** The way back to what the agent shows beside the chat, once that is closed. */
function PanelButton(): ReactNode {
  const there = useChat((state) => state.sidebar !== null);
  const shown = useShownPanel();
  if (!there || shown) return null;
  return (
    <IconButton label={t('panel.open')} onClick={openSidebar}>
      <PanelRight />
    </IconButton>
  );
}

function NewChat(): ReactNode {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const leave = () => {
    // At once: while the dialog is there nothing else can have the focus.
    flushSync(() => setAsking(false));
    session.newChat();
    focusComposer();
  };
  return (
    <>
      <div className={css['newChat']}>
        <Button onClick={() => (somethingWouldBeLost() ? setAsking(true) : leave())}>
          <SquarePen aria-hidden="true" />
          <span>{t('header.newChat')}</span>
        </Button>
      </div>
      {asking && <LeaveDialog onLeave={leave} onStay={() => setAsking(false)} />}
    </>
  );
}
