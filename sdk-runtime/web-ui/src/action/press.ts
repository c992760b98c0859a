import { create } from 'zustand';
import type { Question } from '../chat/state';
import { t } from '../i18n/t';
import type { Session } from '../page/session';
import { announce } from '../ui/announce';
import { addToast } from '../ui/toast';
import type { Action } from '../wire/action';
import { RestError } from '../wire/rest';

/** How a press of a button goes; a button that nobody has pressed is not in it. */
export type Pressed = 'busy' | 'done';

const SHOWN_FOR_MS = 1_600;
const MOST_TO_SHOW = 200;

export const usePressed = create<ReadonlyMap<string, Pressed>>(() => new Map());

/** Presses a button of a message: its call runs until the agent has done what it does. */
export async function press(session: Session, action: Action): Promise<void> {
  if (usePressed.getState().get(action.id) === 'busy') return;
  note(action.id, 'busy');
  try {
    const { success, response } = await session.act(action);
    note(action.id, success ? 'done' : undefined);
    if (success) tell(response);
    else addToast({ type: 'error', message: t('action.failed', { label: labelOf(action) }) });
  } catch (failure) {
    note(action.id, undefined);
    const reason = failure instanceof RestError ? failure.message : '';
    addToast({ type: 'error', message: reason || t('action.lost', { label: labelOf(action) }) });
  }
  setTimeout(() => {
    if (usePressed.getState().get(action.id) === 'done') note(action.id, undefined);
  }, SHOWN_FOR_MS);
}

/** Answers a question with one of its buttons. */
export function choose(session: Session, action: Action): void {
  note(action.id, 'busy');
  session.answer({ kind: 'action', action });
}

/** Whether a button is one of those that a question wants to see pressed. */
export function isChoiceOf(question: Question | null, id: string): boolean {
  return question?.wanted.kind === 'action' && question.wanted.ids.includes(id);
}

/** What is on a button; an icon alone is called by the button's name. */
export function labelOf({ label, name }: Pick<Action, 'label' | 'name'>): string {
  return label || name;
}

/** What the agent has to say about it is shown; else it is enough to hear that it is done. */
function tell(response: unknown): void {
  if (typeof response === 'string' && response !== '' && response.length <= MOST_TO_SHOW) {
    addToast({ type: 'success', message: response });
  } else {
    announce(t('action.done'));
  }
}

function note(id: string, state: Pressed | undefined): void {
  const next = new Map(usePressed.getState());
  if (state) next.set(id, state);
  else next.delete(id);
  usePressed.setState(next, true);
}
