import type { ChatEvent } from '../chat/event';
import type { ChatState, Question } from '../chat/state';
import { t } from '../i18n/t';
import { plain } from '../message/plain';
import { announce } from '../ui/announce';
import { addToast } from '../ui/toast';
import { timeLeft } from './timeLeft';

const MOST_TO_SAY = 200;

/** Tells whoever listens what is asked, once, and whoever looks that it is asked no longer. */
export function announceAsked(events: readonly ChatEvent[], before: ChatState): void {
  for (const event of events) {
    if (event.kind === 'asked' && event.ask.stepId !== before.question?.id) {
      const { step, ask } = event;
      const name = step.name || t('chat.agent');
      const time = timeLeft(ask.timeout * 1_000);
      announce(t('ask.asks', { name, text: short(step.output), time }));
    }
    if (event.kind === 'askTimedOut' && before.question && !isGivenBack(before.question)) {
      const text = short(before.steps.get(before.question.id)?.output ?? '');
      addToast({ type: 'info', message: t('ask.timedOut', { text }) });
    }
  }
}

/** A text that came too late goes back to where it was typed, and that says why. */
function isGivenBack({ wanted, answered }: Question): boolean {
  return wanted.kind === 'text' && answered;
}

function short(text: string): string {
  const all = plain(text);
  return all.length > MOST_TO_SAY ? `${all.slice(0, MOST_TO_SAY)}…` : all;
}
