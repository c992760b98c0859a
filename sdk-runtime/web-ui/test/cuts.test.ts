import { describe, expect, it } from 'vitest';
import { apply, applyAll } from '../src/chat/apply';
import type { ChatEvent } from '../src/chat/event';
import type { Shelf } from '../src/chat/shelf';
import { EMPTY, type ChatState } from '../src/chat/state';
import { decode } from '../src/wire/decode';
import { ServerLog, type WireEvent } from './serverLog';

// The law of the wire: wherever a connection is cut and taken up again, the page shows the same.

const CHAT = 'c';

/** What a page makes of events of the wire; cursors as the server sends them. */
function read(state: ChatState, events: readonly WireEvent[]): ChatState {
  const decoded = events.map(([name, payload]) =>
    name === 'parley_chat'
      ? ({ kind: 'chat', chat: CHAT, restored: true, earlier: true } satisfies ChatEvent)
      : decode(name, payload, 1),
  );
  return applyAll(
    state,
    decoded.filter((event) => event !== undefined),
  );
}

/** What is seen of a state: everything but when the page first heard of it. */
function view(state: ChatState): unknown {
  return {
    rows: state.rows,
    steps: [...state.steps.values()].map((step) => ({ ...step, seenAt: 0 })),
    running: state.running,
    working: state.work.since !== null,
    started: state.started,
    elements: shelfView(state.elements),
    actions: shelfView(state.actions),
    question: state.question && { ...state.question, until: 0 },
    form: state.form,
    values: state.values,
    commands: state.commands,
    modes: state.modes,
    sidebar: state.sidebar,
  };
}

function shelfView<T extends { readonly id: string; readonly forId: string }>(shelf: Shelf<T>) {
  return [...shelf.on].map(([step, ids]) => [step, ids.map((id) => shelf.byId.get(id))]).sort();
}

function reconnect(log: ServerLog, at: number, state: ChatState): ChatState {
  return read(apply(state, { kind: 'connected' }), [
    ['parley_chat', { chat: CHAT, restored: true, cursor: at }],
    ['task_end', {}],
    ['clear_ask', {}],
    ['clear_call_fn', {}],
    ...log.since(state.cursor, at),
    ['parley_cursor', at],
  ]);
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a chat made from seed %i', (seed) => {
  const log = ServerLog.random(seed, 160);
  const whole = view(read(EMPTY, log.live(0, log.length)));

  it('isTheSameAfterACutAtEveryPoint', () => {
    for (let cut = 0; cut <= log.length; cut++) {
      const before = read(EMPTY, log.live(0, cut));
      const back = reconnect(log, cut, before);
      expect(view(read(back, log.live(cut, log.length))), `cut at ${cut}`).toEqual(whole);
    }
  });

  it('isTheSameWhenTheLastEventsBeforeTheCutHadNoCursorYet', () => {
    for (let cut = 0; cut + 3 <= log.length; cut++) {
      const confirmed = read(EMPTY, log.live(0, cut));
      const events = log.live(cut, cut + 3).filter(([name]) => name !== 'parley_cursor');
      const back = reconnect(log, cut + 3, read(confirmed, events));
      expect(view(read(back, log.live(cut + 3, log.length))), `cut at ${cut}`).toEqual(whole);
    }
  });

  it('isTheSameWhenMuchHappenedWhileThePageWasAway', () => {
    for (let cut = 0; cut + 25 <= log.length; cut++) {
      const back = reconnect(log, cut + 25, read(EMPTY, log.live(0, cut)));
      expect(view(read(back, log.live(cut + 25, log.length))), `cut at ${cut}`).toEqual(whole);
    }
  });

  it('isTheSameAfterAReload', () => {
    for (let cut = 0; cut <= log.length; cut += 7) {
      const back = reconnect(log, cut, EMPTY);
      expect(view(read(back, log.live(cut, log.length))), `reload at ${cut}`).toEqual(whole);
    }
  });
});
