import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useKept } from '../chat/keep';
import { useChat } from '../chat/store';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { identity } from '../wire/identity';
import css from './edit.module.css';
import { stopEditing, wouldStop } from './editing';

interface EditMessageProps {
  readonly id: string;
  readonly text: string;
}

/** What a person said, to be written anew in its place. */
export function EditMessage({ id, text }: EditMessageProps): ReactNode {
  const session = useSession();
  const [typed, setTyped] = useState(() => identity.edited().text ?? text);
  const [asking, setAsking] = useState(false);
  const [offline, setOffline] = useState(false);
  const area = useFocusAtEnd();
  // It would come back with the focus, and take it from where one types.
  useKept(area);
  const send = () => {
    setAsking(false);
    if (session.edit(id, typed)) leave();
    else setOffline(true);
  };
  const ask = () => {
    if (typed.trim() === '') return;
    if (wouldStop(useChat.getState())) setAsking(true);
    else send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      ask();
    }
  };
  return (
    <form
      className={css['edit']}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <textarea
        ref={area}
        className={css['text']}
        dir="auto"
        rows={Math.min(12, typed.split('\n').length)}
        value={typed}
        aria-label={t('message.editLabel')}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setTyped(target.value);
          identity.keepEdited(id, target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css['foot']}>
        <p
          id={`${id}-hint`}
          role={offline ? 'alert' : undefined}
          data-problem={offline || undefined}
        >
          {t(offline ? 'message.editOffline' : 'message.editHint')}
        </p>
        <Button onClick={leave}>{t('message.editCancel')}</Button>
        <Button look="primary" disabled={typed.trim() === ''}>
          {t('message.editSend')}
        </Button>
      </div>
      {asking && <StopDialog onSend={send} onWait={() => setAsking(false)} />}
    </form>
  );
}

function leave(): void {
  flushSync(stopEditing);
  focusComposer();
}

/** Where one goes on writing is the end. */
function useFocusAtEnd() {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const end = area.current?.value.length ?? 0;
    area.current?.focus();
    area.current?.setSelectionRange(end, end);
  }, []);
  return area;
}

interface StopDialogProps {
  readonly onSend: () => void;
  readonly onWait: () => void;
}

function StopDialog({ onSend, onWait }: StopDialogProps): ReactNode {
  return (
    <Dialog
      title={t('edit.title')}
      onClose={onWait}
      actions={
        <>
          <Button onClick={onWait}>{t('edit.cancel')}</Button>
          <Button look="primary" onClick={onSend}>
            {t('edit.confirm')}
          </Button>
        </>
      }
    >
      {t('edit.text')}
    </Dialog>
  );
}
