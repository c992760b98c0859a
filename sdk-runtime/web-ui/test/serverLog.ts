import {
  asked,
  closed,
  NO_SURROUNDINGS,
  open,
  put,
  since,
  take,
  without,
  type Surroundings,
} from './serverSurroundings';

export type WireEvent = readonly [name: string, payload: unknown];

interface Change {
  readonly events: readonly WireEvent[];
  /** The state of every step right after it, in order, and the number of its last change. */
  readonly steps: ReadonlyMap<string, { readonly step: TestStep; readonly changed: number }>;
  readonly removed: readonly { readonly id: string; readonly at: number }[];
  readonly working: boolean;
  readonly around: Surroundings;
}

interface TestStep {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly output: string;
  readonly streaming: boolean;
  readonly start: string;
  readonly end: string | null;
  readonly isError: boolean;
  readonly waitForAnswer: boolean;
}

/** A server's log of one chat with made-up events, and what it answers to a page at any cursor. */
export class ServerLog {
  private readonly changes: Change[] = [];
  private steps: Change['steps'] = new Map();
  private removed: Change['removed'] = [];
  private working = false;
  private around: Surroundings = NO_SURROUNDINGS;

  get length(): number {
    return this.changes.length;
  }

  static random(seed: number, length: number): ServerLog {
    const log = new ServerLog();
    const random = randomFrom(seed);
    while (log.length < length) log.happen(random);
    return log;
  }

  /** Events as they go out live, each followed by its number. */
  live(from: number, to: number): WireEvent[] {
    return this.changes
      .slice(from, to)
      .flatMap(({ events }, index) => [...events, ['parley_cursor', from + index + 1] as const]);
  }

  /** What somebody who has everything up to a number lacks at another. */
  since(cursor: number, at: number): WireEvent[] {
    const now = this.changes[at - 1];
    if (!now) return [];
    const gone = now.removed.filter((removed) => removed.at > cursor);
    const changed = [...now.steps.values()].filter((step) => step.changed > cursor);
    return [
      ...gone.map(({ id }) => ['delete_message', { id }] as const),
      ...changed.map(
        ({ step }) => [step.streaming ? 'stream_start' : 'new_message', step] as const,
      ),
      ...since(now.around, cursor),
      ...(now.working ? [['task_start', {}] as const] : []),
      ...open(now.around, cursor, now.working, (id) => now.steps.get(id)?.step ?? { id }),
    ];
  }

  private happen(random: () => number): void {
    const known = [...this.steps.values()].map(({ step }) => step);
    const any = known[Math.floor(random() * known.length)];
    const dice = random();
    if (!any || dice < 0.2) this.add(random, any);
    else if (dice < 0.45) this.write(any, random);
    else if (dice < 0.55) this.end(any, random);
    else if (dice < 0.59) this.remove(any);
    else if (dice < 0.64) this.work();
    else if (dice < 0.76) this.show('elements', known[0] ?? any, random);
    else if (dice < 0.88) this.show('actions', known[0] ?? any, random);
    else if (dice < 0.94) this.ask(any, random);
    else this.offer(random);
  }

  private show(what: 'elements' | 'actions', on: TestStep, random: () => number): void {
    const at = this.length + 1;
    const name = what === 'elements' ? 'element' : 'action';
    const known = [...this.around[what].things.keys()];
    const old = known[Math.floor(random() * known.length)];
    if (old && random() < 0.4) {
      this.around = { ...this.around, [what]: take(this.around[what], old, at) };
      this.record([`remove_${name}`, { id: old }]);
      return;
    }
    const before = random() < 0.4 ? this.around[what].things.get(old ?? '')?.thing : undefined;
    // Now and then what was removed comes back.
    const gone = [...this.around[what].removed.keys()].find(() => random() < 0.2);
    const thing = { id: gone ?? `${name}${at}`, forId: on.id, ...before, name: `${at}` };
    this.around = { ...this.around, [what]: put(this.around[what], thing, at) };
    this.record([name, thing]);
  }

  private ask(parent: TestStep, random: () => number): void {
    const at = this.length + 1;
    if (this.around.question) {
      const timedOut = random() < 0.5;
      this.around = { ...this.around, question: null, questionEnd: { timedOut, at } };
      this.record(...closed(timedOut, this.working));
      return;
    }
    const step = { ...message(`s${at}`, parent.id), output: 'what?', waitForAnswer: true };
    this.around = { ...this.around, question: step };
    this.put(step, asked(step));
  }

  private offer(random: () => number): void {
    const at = this.length + 1;
    const id = `x${at}`;
    const kinds: Record<string, WireEvent[]> = {
      settings: [['chat_settings', [{ type: 'switch', id, label: id, initial: true }]]],
      commands: [['set_commands', [{ id, icon: 'x', description: '' }]]],
      modes: [['set_modes', [{ id, name: id, options: [{ id, name: id }] }]]],
      sidebar: [
        ['set_sidebar_title', id],
        ['set_sidebar_elements', { elements: random() < 0.3 ? [] : [{ id }], key: id }],
      ],
    };
    const names = Object.keys(kinds);
    const kind = names[Math.floor(random() * names.length)] ?? 'modes';
    const events = kinds[kind] ?? [];
    this.around = { ...this.around, slots: new Map(this.around.slots).set(kind, { events, at }) };
    this.record(...events);
  }

  private add(random: () => number, parent: TestStep | undefined): void {
    const type = ['assistant_message', 'tool', 'run', 'user_message'][Math.floor(random() * 4)];
    const step: TestStep = {
      ...message(`s${this.length + 1}`, parent && random() < 0.7 ? parent.id : null),
      type: type ?? 'tool',
      name: type === 'run' ? 'on_message' : 'name',
      streaming: random() < 0.6,
    };
    this.put(step, [step.streaming ? 'stream_start' : 'new_message', step]);
  }

  private write(step: TestStep, random: () => number): void {
    const token = `${Math.floor(random() * 1000)} `;
    const isSequence = random() < 0.1;
    const output = isSequence ? token : step.output + token;
    const payload = { id: step.id, token, isSequence, isInput: false };
    this.put({ ...step, output }, ['stream_token', payload]);
  }

  private end(step: TestStep, random: () => number): void {
    const ended = {
      ...step,
      streaming: false,
      end: '2026-01-01T00:00:01Z',
      isError: random() < 0.2,
    };
    this.put(ended, ['update_message', ended]);
  }

  private put(step: TestStep, event: WireEvent): void {
    this.steps = new Map(this.steps).set(step.id, { step, changed: this.length + 1 });
    this.record(event);
  }

  private remove(step: TestStep): void {
    const gone = new Set([step.id]);
    const left = new Map(this.steps);
    for (const { step: other } of this.steps.values()) {
      if (gone.has(other.id) || gone.has(other.parentId ?? '')) {
        gone.add(other.id);
        left.delete(other.id);
      }
    }
    this.steps = left;
    const { elements, actions, question } = this.around;
    this.around = {
      ...this.around,
      elements: without(elements, gone),
      actions: without(actions, gone),
      ...(question && gone.has(question.id) && { question: null }),
    };
    this.removed = [...this.removed, ...[...gone].map((id) => ({ id, at: this.length + 1 }))];
    this.record(['delete_message', { id: step.id }]);
  }

  private work(): void {
    this.working = !this.working;
    this.record([this.working ? 'task_start' : 'task_end', {}]);
  }

  private record(...events: readonly WireEvent[]): void {
    const { steps, removed, working, around } = this;
    this.changes.push({ events, steps, removed, working, around });
  }
}

function message(id: string, parentId: string | null): TestStep {
  return {
    id,
    parentId,
    type: 'assistant_message',
    name: 'name',
    output: 'first ',
    streaming: false,
    start: '2026-01-01T00:00:00Z',
    end: null,
    isError: false,
    waitForAnswer: false,
  };
}

/** Small and good enough; the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
