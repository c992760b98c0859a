import { stepIn } from '../wire/say';
import { stepOf, type Step } from '../wire/step';
import { valuesOf } from '../wire/widget';
import { Draft } from './draft';
import type { ChatEvent } from './event';
import { LOST } from './rows';
import { IDLE, NOTHING_AROUND, type ChatState, type Sidebar } from './state';

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
  // What was taken away right before is put back in its place: that is how a button is restated.
  if (event.kind !== 'action') draft.actions.settle();
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
      settleEdit(draft, event.step.id, isRefusal(event.step));
      draft.put(event.step, event.at);
      break;
    case 'change':
      settleEdit(draft, event.id, false);
      draft.change(event.id, event.change);
      break;
    case 'token':
      draft.append(event.id, event.field, event.token, event.whole);
      break;
    case 'remove':
      settleEdit(draft, event.id, false);
      draft.remove(event.id);
      break;
    case 'work':
      work(draft, event.on, event.at);
      break;
    case 'started':
      draft.set({ started: true, chat: event.chat });
      break;
    case 'element':
      draft.elements.put(event.element);
      break;
    case 'elementGone':
      draft.elements.remove(event.id);
      draft.elements.settle();
      break;
    case 'action':
      draft.actions.put(event.action);
      break;
    case 'actionGone':
      draft.actions.remove(event.id);
      break;
    case 'settings':
      draft.set({ form: event.form, values: valuesOf(event.form) });
      break;
    case 'commands':
      draft.set({ commands: event.commands });
      break;
    case 'modes':
      draft.set({ modes: event.modes });
      break;
    case 'sidebarTitle':
    case 'sidebar':
      draft.set({ sidebar: sidebarOf(draft.state, event) });
      break;
    case 'tokens':
      draft.set({ tokensUsed: draft.state.tokensUsed + event.count });
      break;
    case 'asked':
      ask(draft, event);
      break;
    case 'unasked':
      unask(draft);
      break;
    case 'askTimedOut':
      draft.set({ question: null });
      break;
    case 'answered':
      answer(draft, event.id);
      break;
    case 'set':
      draft.set({ values: { ...draft.state.values, ...event.values } });
      break;
    case 'edited':
      draft.edit({ id: event.id, text: event.text });
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
  draft.edit(null);
  draft.set({ ...NOTHING_AROUND, chat: event.chat, cursor: 0, started: false, work: IDLE });
  draft.dropSurroundings();
  if (!event.earlier) return;
  draft.endAll();
  draft.put(stepOf({ id: `${LOST}:${event.chat}`, type: LOST }), 0);
}

function reach(draft: Draft, cursor: number): void {
  const { work, question } = draft.state;
  // The replay has come to its end: had the work gone on, it would have said so by now.
  const settled = work.resetting || work.before !== null;
  draft.set(settled ? { cursor, work: { ...IDLE, since: work.since } } : { cursor });
  if (question?.inDoubt) draft.set({ question: null });
}

function work(draft: Draft, on: boolean, at: number): void {
  const { since, before, resetting } = draft.state.work;
  if (on) {
    draft.set({ work: { since: since ?? before ?? at, before: null, resetting: false } });
  } else {
    draft.set({ work: { since: null, before: resetting ? (since ?? before) : null, resetting } });
  }
}

function ask(draft: Draft, { step, ask: asked, at }: Extract<ChatEvent, { kind: 'asked' }>): void {
  const { stepId: id, wanted, timeout } = asked;
  const before = draft.state.question;
  withdraw(draft, step.id);
  draft.put(step, at);
  // Asked again on a new connection, the reply goes out again too; otherwise it was not good enough.
  const answered = before?.id === id && before.inDoubt && before.answered;
  draft.set({ question: { id, wanted, until: at + timeout * 1_000, answered, inDoubt: false } });
}

/** On a new connection the server says so of every question, and then asks again. */
function unask(draft: Draft): void {
  const { question, resetting } = { ...draft.state, ...draft.state.work };
  draft.set({ question: question && resetting ? { ...question, inDoubt: true } : null });
}

function answer(draft: Draft, id: string): void {
  const { question } = draft.state;
  if (question?.id === id) draft.set({ question: { ...question, answered: true } });
}

/** What was changed is now what the server says; what came after it comes back where it refuses. */
function settleEdit(draft: Draft, id: string, refused: boolean): void {
  const { edit } = draft.state;
  if (edit && (edit.id === id || refused)) draft.edit(null);
}

/** An error of no run is what the server says to something that it did not do. */
function isRefusal(step: Step): boolean {
  return step.isError && step.parentId === null;
}

function sidebarOf(
  { sidebar }: ChatState,
  event: Extract<ChatEvent, { kind: 'sidebar' | 'sidebarTitle' }>,
): Sidebar | null {
  if (event.kind === 'sidebarTitle') {
    return { elements: [], key: null, ...sidebar, title: event.title };
  }
  const { elements, key } = event;
  return elements.length > 0 ? { title: sidebar?.title ?? '', elements, key } : null;
}

function send(draft: Draft, id: string, at: number): void {
  const message = draft.state.waiting.find((waiting) => waiting.id === id);
  if (!message) return;
  withdraw(draft, id);
  draft.put(stepIn(message), at);
}

function withdraw(draft: Draft, id: string): void {
  const { waiting } = draft.state;
  if (waiting.some((message) => message.id === id)) {
    draft.set({ waiting: waiting.filter((message) => message.id !== id) });
  }
}
