import { stepOf } from '../wire/step';
import { Draft } from './draft';
import type { ChatEvent } from './event';
import { LOST } from './rows';
import { IDLE, type ChatState } from './state';

/**
 * The chat after an event. Whole states may come twice, and after a cut everything since the last
 * cursor comes again: wherever the stream was cut, the chat ends up the same.
 */
export function apply(state: ChatState, event: ChatEvent): ChatState {
  return applyAll(state, [event]);
}

/** The same for many events at once, at the price of one. */
export function applyAll(state: ChatState, events: readonly ChatEvent[]): ChatState {
  const draft = new Draft(state);
  for (const event of events) fold(draft, event);
  return draft.finish();
}

function fold(draft: Draft, event: ChatEvent): void {
  switch (event.kind) {
    case 'connected':
      draft.set({ work: { ...draft.state.work, resetting: true } });
      break;
    case 'chat':
      enter(draft, event);
      break;
    case 'cursor':
      reach(draft, event.cursor);
      break;
    case 'step':
      withdraw(draft, event.step.id);
      draft.put(event.step, event.at);
      break;
    case 'change':
      draft.change(event.id, event.change);
      break;
    case 'token':
      draft.append(event.id, event.field, event.token, event.whole);
      break;
    case 'remove':
      draft.remove(event.id);
      break;
    case 'work':
      work(draft, event.on, event.at);
      break;
    case 'started':
      draft.set({ started: true, chat: event.chat });
      break;
    case 'typed':
      draft.set({ waiting: [...draft.state.waiting, event.message] });
      break;
    case 'sent':
      send(draft, event.id, event.at);
      break;
    case 'withdrawn':
      withdraw(draft, event.id);
      break;
  }
}

function enter(draft: Draft, event: Extract<ChatEvent, { kind: 'chat' }>): void {
  if (event.restored) {
    draft.set({ chat: event.chat });
    return;
  }
  draft.set({ chat: event.chat, cursor: 0, started: false, work: IDLE });
  if (!event.earlier) return;
  draft.endAll();
  draft.put(stepOf({ id: `${LOST}:${event.chat}`, type: LOST }), 0);
}

function reach(draft: Draft, cursor: number): void {
  const { work } = draft.state;
  // The replay has come to its end: had the work gone on, it would have said so by now.
  const settled = work.resetting || work.before !== null;
  draft.set(settled ? { cursor, work: { ...IDLE, since: work.since } } : { cursor });
}

function work(draft: Draft, on: boolean, at: number): void {
  const { since, before, resetting } = draft.state.work;
  if (on) {
    draft.set({ work: { since: since ?? before ?? at, before: null, resetting: false } });
  } else {
    draft.set({ work: { since: null, before: resetting ? (since ?? before) : null, resetting } });
  }
}

function send(draft: Draft, id: string, at: number): void {
  const message = draft.state.waiting.find((waiting) => waiting.id === id);
  if (!message) return;
  withdraw(draft, id);
  draft.put(message, at);
}

function withdraw(draft: Draft, id: string): void {
  const { waiting } = draft.state;
  if (waiting.some((message) => message.id === id)) {
    draft.set({ waiting: waiting.filter((message) => message.id !== id) });
  }
}
