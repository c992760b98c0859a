import type { ChatEvent } from '../chat/event';
import type { ChatState, ShownStep } from '../chat/state';
import { t } from '../i18n/t';
import { announce } from '../ui/announce';
import { plain } from './plain';

/** A listener can go to the message and hear the rest there. */
const MOST_TO_SAY = 500;

/** Tells whoever listens what the agent has finished saying: whole answers, not every token. */
export function announceFinished(
  events: readonly ChatEvent[],
  before: ChatState,
  after: ChatState,
): void {
  for (const event of events) {
    if (event.kind !== 'step' && event.kind !== 'change') continue;
    const id = event.kind === 'step' ? event.step.id : event.id;
    const [was, is] = [before.steps.get(id), after.steps.get(id)];
    if (is && isSpoken(is) && !(was && isSpoken(was))) announce(sentence(is));
  }
}

function isSpoken(step: ShownStep): boolean {
  return step.type === 'assistant_message' && !step.streaming;
}

function sentence(step: ShownStep): string {
  const text = plain(step.output);
  const short = text.length > MOST_TO_SAY ? `${text.slice(0, MOST_TO_SAY)}…` : text;
  return t('chat.finished', { name: step.name || t('chat.agent'), text: short });
}
