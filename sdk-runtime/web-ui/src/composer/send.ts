import { composerTray } from '../attachment/composerTray';
import { isTextAsked } from '../ask/question';
import { afterSending, chosenCommand, chosenModes } from '../offer/choice';
import type { Session } from '../page/session';
import { setDraft, useDraft } from './draft';

/** What became of the wish to send what is in the composer. */
export type Outcome =
  | { readonly kind: 'sent' | 'empty' }
  /** Files are on their way; it can be sent when they are there. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'filesFailed' }
  /** By so many bytes. */
  | { readonly kind: 'tooLong'; readonly excess: number };

/** Sends what is in the composer, if that can be done now. */
export function trySend(session: Pick<Session, 'say' | 'answer'>): Outcome {
  const { text } = useDraft.getState();
  if (isTextAsked()) return tryAnswer(session, text);
  const uploads = new Set(composerTray.attachments.map(({ upload }) => upload.kind));
  if (text.trim() === '' && uploads.size === 0) return { kind: 'empty' };
  if (uploads.has('failed') || uploads.has('lost')) return { kind: 'filesFailed' };
  if (uploads.has('going') || uploads.has('waiting')) return { kind: 'waits' };
  const excess = session.say(text, {
    command: chosenCommand(),
    modes: chosenModes(),
    files: composerTray.references,
  });
  if (excess > 0) return { kind: 'tooLong', excess };
  setDraft('');
  composerTray.clear();
  afterSending();
  return { kind: 'sent' };
}

/** What one types answers the question that is open; files and a command wait for the next message. */
function tryAnswer(session: Pick<Session, 'answer'>, text: string): Outcome {
  if (text.trim() === '') return { kind: 'empty' };
  const excess = session.answer({ kind: 'text', text });
  if (excess > 0) return { kind: 'tooLong', excess };
  setDraft('');
  return { kind: 'sent' };
}
