import { create } from 'zustand';
import type { ChatState } from '../chat/state';
import { useChat } from '../chat/store';
import { useSettings } from '../page/settings';
import { identity } from '../wire/identity';
import type { Step } from '../wire/step';

/** The message that is being written anew, by id; empty while none is. What is typed is kept over a reload. */
export const useEditing = create<{ readonly id: string }>(() => ({ id: identity.edited().id }));

export function startEditing(id: string): void {
  useEditing.setState({ id });
  identity.keepEdited(id);
}

export function stopEditing(): void {
  useEditing.setState({ id: '' });
  identity.keepEdited('');
}

/** Whether a person may change it: what they said by themselves, where the agent lets them. */
export function isEditable(step: Pick<Step, 'type' | 'parentId'>): boolean {
  const editing = useSettings.getState().settings?.features.editing ?? false;
  return editing && step.type === 'user_message' && step.parentId === null;
}

/** Begins to change what was said last; whether there was anything. */
export function editLast(): boolean {
  const { rows, steps } = useChat.getState();
  const last = rows.findLast(({ kind, key }) => {
    const step = steps.get(key);
    return kind === 'user' && step && isEditable(step);
  });
  if (last) startEditing(last.key);
  return last !== undefined;
}

/** Something runs, or waits for an answer, that a change would put an end to. */
export function wouldStop({ work, question }: Pick<ChatState, 'work' | 'question'>): boolean {
  return work.since !== null || question !== null;
}
