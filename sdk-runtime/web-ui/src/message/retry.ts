import { useChat } from '../chat/store';
import type { Session } from '../page/session';
import type { Step } from '../wire/step';
import { isEditable } from './editing';

/**
 * Tries again what failed: in its place where nothing was said since, else as something new, so that
 * what was said since is not lost.
 */
export function retry(session: Session, question: Step): void {
  const last = useChat.getState().rows.findLast(({ kind }) => kind === 'user');
  const inPlace = last?.key === question.id && isEditable(question);
  if (inPlace && session.edit(question.id, question.output)) return;
  session.say(question.output, { command: question.command, modes: question.modes });
}
