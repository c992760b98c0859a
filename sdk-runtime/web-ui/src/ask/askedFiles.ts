import { Tray } from '../attachment/tray';
import type { Question } from '../chat/state';
import { useChat } from '../chat/store';
import type { Session } from '../page/session';
import { identity } from '../wire/identity';

/** The files for the question that is open. */
let asked = { question: '', tray: new Tray() };

/**
 * The tray for what a question asks for. It is the same for as long as the question is open, and
 * after a reload it has what was uploaded before.
 */
export function trayFor({ id }: Question): Tray {
  if (asked.question === id) return asked.tray;
  asked.tray.clear();
  const askParentId = useChat.getState().steps.get(id)?.parentId ?? null;
  const tray = new Tray({ askParentId });
  tray.restore(identity.askedFiles(id));
  tray.store.subscribe(() => identity.keepAskedFiles(id, tray.references));
  asked = { question: id, tray };
  return tray;
}

/** Answers a question with what has been uploaded for it, if it is still open. */
export function giveFiles(session: Session, { id }: Question, tray: Tray): void {
  const { question } = useChat.getState();
  const { references: files } = tray;
  if (question?.id !== id || question.answered || files.length === 0) return;
  session.answer({ kind: 'files', files });
}
