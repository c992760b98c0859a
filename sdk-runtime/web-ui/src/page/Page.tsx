import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { decline } from '../ask/question';
import { DropZone } from '../attachment/DropZone';
import { Conversation } from '../chat/Conversation';
import { taskListOf, useChat } from '../chat/store';
import { Composer } from '../composer/Composer';
import { focusComposer } from '../composer/focus';
import { ConnectionStrip } from '../connection/ConnectionStrip';
import { Refused } from '../connection/Refused';
import { useConnection } from '../connection/store';
import { useShownPanel, useWide } from '../element/panel';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Announcer } from '../ui/Announcer';
import { Busy } from '../ui/Logo';
import { Toasts } from '../ui/Toasts';
import { Header } from './Header';
import { useKeysMissing } from './keys';
import css from './page.module.css';
import { useRoute } from './route';
import { useSession } from './session';
import { ShortcutsKey } from './ShortcutsKey';
import { useAgentName } from './settings';
import { useFocusKept } from './useFocusKept';
import { Welcome } from './Welcome';

const KeysForm = lazy(() => import('./KeysForm'));
const TaskPanel = lazy(() => import('../tasks/TaskPanel'));
const SidePanel = lazy(() => import('../element/SidePanel'));
const ElementPage = lazy(() => import('../element/ElementPage'));

export function Page(): ReactNode {
  useLanguage();
  const stage = useStage();
  const refused = useConnection((state) => state.connection.kind === 'refused');
  const locked = useKeysMissing();
  const element = useRoute((state) => state.element);
  const panel = useShownPanel();
  const wide = useWide();
  const tasks = useChat((state) => taskListOf(state) !== undefined);
  const covered = element !== null || (panel !== null && !wide);
  useTitle();
  useEscape();
  useFocusKept();
  return (
    <div className={css['page']} data-stage={stage}>
      {!refused && !locked && !covered && <SkipLink />}
      <Header empty={stage !== 'chat'} />
      <main className={css['main']}>
        <div className={css['stage']} inert={covered}>
          {stage === 'chat' && <Conversation />}
          {stage === 'welcome' && <Welcome ready={!locked} />}
          {stage === 'arriving' && <Arriving />}
          <div className={css['dock']}>
            {tasks && (
              <Suspense fallback={null}>
                <TaskPanel />
              </Suspense>
            )}
            <ConnectionStrip />
            {locked ? (
              <Suspense>
                <KeysForm />
              </Suspense>
            ) : (
              <Entry refused={refused} />
            )}
          </div>
          <div className={css['rest']} />
        </div>
      </main>
      <DropZone />
      <Suspense fallback={null}>
        {panel && <SidePanel panel={panel} covering={!wide} />}
        {element !== null && <ElementPage id={element} />}
      </Suspense>
      <ShortcutsKey />
      <Toasts />
      <Announcer />
    </div>
  );
}

function Entry({ refused }: { readonly refused: boolean }): ReactNode {
  return refused ? <Refused /> : <Composer />;
}

function SkipLink(): ReactNode {
  return (
    <a
      className={css['skip']}
      href="#composer"
      onClick={(event) => {
        event.preventDefault();
        focusComposer();
      }}
    >
      {t('page.skip')}
    </a>
  );
}

type Stage = 'arriving' | 'welcome' | 'chat';

function useStage(): Stage {
  const empty = useChat((state) => state.rows.length === 0 && state.waiting.length === 0);
  // After a reload there is a conversation; until it is here, no welcome either.
  const expected = useConnection((state) => state.expected);
  if (!empty) return 'chat';
  return expected ? 'arriving' : 'welcome';
}

function Arriving(): ReactNode {
  return (
    <div className={css['arriving']}>
      <h1 className="unseen">{useAgentName()}</h1>
      <Busy size={28} />
      <p>{t('connection.connecting')}</p>
    </div>
  );
}

function useTitle(): void {
  const name = useAgentName();
  useEffect(() => {
    document.title = name;
  }, [name]);
}

/** Escape leaves a question unanswered, else stops what runs, unless something nearer took it: a dialog, a word being composed. */
function useEscape(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      if (decline(session)) return;
      if (useChat.getState().work.since !== null) session.stop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session]);
}
