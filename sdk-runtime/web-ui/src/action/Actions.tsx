import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAction, useActionIds, useChat } from '../chat/store';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Icon } from '../icon/Icon';
import type { Action } from '../wire/action';
import css from './action.module.css';
import { choose, isChoiceOf, labelOf, press, usePressed, type Pressed } from './press';

/** The buttons that stand on a message. */
export function Actions({ id }: { readonly id: string }): ReactNode {
  const ids = useActionIds(id);
  if (ids.length === 0) return null;
  return (
    <div className={css['actions']} role="group" aria-label={t('action.actions')}>
      {ids.map((action) => (
        <ActionButton key={action} id={action} />
      ))}
    </div>
  );
}

function ActionButton({ id }: { readonly id: string }): ReactNode {
  const session = useSession();
  const action = useAction(id);
  const pressed = usePressed((all) => all.get(id));
  const choice = useChat(({ question }) => isChoiceOf(question, id));
  const answered = useChat(({ question }) => question?.answered === true);
  if (!action) return null;
  const state = choice && !answered ? undefined : pressed;
  const blocked = state === 'busy' || (choice && answered);
  const label = labelOf(action);
  const shown = action.label !== '' || !action.icon;
  return (
    <button
      type="button"
      className={css['action']}
      data-choice={choice || undefined}
      data-icon-only={!shown || undefined}
      title={action.tooltip || undefined}
      aria-label={shown ? undefined : action.tooltip || label}
      // Not `disabled`: whoever has pressed it with a key stays where they are.
      aria-disabled={blocked || undefined}
      aria-busy={state === 'busy' || undefined}
      onClick={() => {
        if (blocked) return;
        if (choice) choose(session, action);
        else void press(session, action);
      }}
    >
      <Sign action={action} state={state} />
      {shown && <span dir="auto">{label}</span>}
    </button>
  );
}

function Sign({ action, state }: { action: Action; state: Pressed | undefined }): ReactNode {
  if (state === 'busy') return <span className={css['spinner']} />;
  if (state === 'done') return <Check aria-hidden="true" className={css['done']} />;
  return action.icon ? <Icon icon={action.icon} /> : null;
}
