import type { WireEvent } from './serverLog';

interface Thing {
  readonly id: string;
  readonly forId: string;
  readonly name: string;
}

interface Kept {
  readonly thing: Thing;
  readonly added: number;
  readonly changed: number;
}

interface Asking {
  readonly id: string;
}

/** What stands on and around the steps of a chat as the server keeps it. Replaced, never changed. */
export interface Surroundings {
  readonly elements: Shelf;
  readonly actions: Shelf;
  readonly question: Asking | null;
  readonly questionEnd: { readonly timedOut: boolean; readonly at: number } | null;
  /** The newest event of each kind that is restated as it was, and its number. */
  readonly slots: ReadonlyMap<
    string,
    { readonly events: readonly WireEvent[]; readonly at: number }
  >;
}

export interface Shelf {
  readonly things: ReadonlyMap<string, Kept>;
  readonly removed: ReadonlyMap<string, number>;
}

const EMPTY_SHELF: Shelf = { things: new Map(), removed: new Map() };

export const NO_SURROUNDINGS: Surroundings = {
  elements: EMPTY_SHELF,
  actions: EMPTY_SHELF,
  question: null,
  questionEnd: null,
  slots: new Map(),
};

export function put(shelf: Shelf, thing: Thing, at: number): Shelf {
  const added = shelf.things.get(thing.id)?.added ?? at;
  return { ...shelf, things: new Map(shelf.things).set(thing.id, { thing, added, changed: at }) };
}

export function take(shelf: Shelf, id: string, at: number): Shelf {
  const things = new Map(shelf.things);
  things.delete(id);
  const removed = new Map(shelf.removed);
  removed.delete(id);
  return { things, removed: removed.set(id, at) };
}

/** Steps have gone, and with them what stands on them. */
export function without(shelf: Shelf, steps: ReadonlySet<string>): Shelf {
  const left = [...shelf.things].filter(([, { thing }]) => !steps.has(thing.forId));
  return { ...shelf, things: new Map(left) };
}

/** What somebody lacks who has everything up to a number. */
export function since(
  { elements, actions, slots }: Surroundings,
  cursor: number,
): readonly WireEvent[] {
  return [
    ...[...slots.values()].flatMap(({ events, at }) => (at > cursor ? events : [])),
    ...changes(elements, cursor, 'element', false),
    ...changes(actions, cursor, 'action', true),
  ];
}

/** What is open, in any case: whoever connects has forgotten it. */
export function open(
  { question, questionEnd }: Surroundings,
  cursor: number,
  working: boolean,
  messageOf: (id: string) => Asking,
): readonly WireEvent[] {
  if (question) return [asked(messageOf(question.id))];
  return questionEnd && questionEnd.at > cursor ? closed(questionEnd.timedOut, working) : [];
}

export function asked(msg: Asking): WireEvent {
  return ['ask', { msg, spec: { type: 'text', timeout: 60, step_id: msg.id } }];
}

export function closed(timedOut: boolean, working: boolean): readonly WireEvent[] {
  const end: readonly WireEvent[] = timedOut
    ? [['ask_timeout', {}]]
    : [
        ['task_end', {}],
        ['clear_ask', {}],
      ];
  return working ? [...end, ['task_start', {}]] : end;
}

function changes(shelf: Shelf, cursor: number, name: string, twice: boolean): WireEvent[] {
  const back = [...shelf.removed]
    .filter(([, at]) => at > cursor)
    .flatMap(([id]) => shelf.things.get(id)?.added ?? []);
  const from = Math.min(Number.POSITIVE_INFINITY, ...back);
  const all = [...shelf.things.values()];
  const gone = (id: string) => [`remove_${name}`, { id }] as const;
  return [
    ...[...shelf.removed].filter(([, at]) => at > cursor).map(([id]) => gone(id)),
    ...all.filter(({ added }) => added >= from).map(({ thing }) => gone(thing.id)),
    ...all
      .filter(({ added, changed }) => added >= from || changed > cursor)
      .flatMap(({ thing }): WireEvent[] =>
        twice ? [gone(thing.id), [name, thing]] : [[name, thing]],
      ),
  ];
}
