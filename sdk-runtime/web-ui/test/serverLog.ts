export type WireEvent = readonly [name: string, payload: unknown];

interface Change {
  readonly event: WireEvent;
  /** The state of every step right after it, in order, and the number of its last change. */
  readonly steps: ReadonlyMap<string, { readonly step: TestStep; readonly changed: number }>;
  readonly removed: readonly { readonly id: string; readonly at: number }[];
  readonly working: boolean;
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
}

/** A server's log of one chat with made-up events, and what it answers to a page at any cursor. */
export class ServerLog {
  private readonly changes: Change[] = [];
  private steps: Change['steps'] = new Map();
  private removed: Change['removed'] = [];
  private working = false;

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
      .flatMap(({ event }, index) => [event, ['parley_cursor', from + index + 1] as const]);
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
      ...(now.working ? [['task_start', {}] as const] : []),
    ];
  }

  private happen(random: () => number): void {
    const known = [...this.steps.values()].map(({ step }) => step);
    const any = known[Math.floor(random() * known.length)];
    const dice = random();
    if (!any || dice < 0.25) this.add(random, any);
    else if (dice < 0.75) this.write(any, random);
    else if (dice < 0.88) this.end(any, random);
    else if (dice < 0.93) this.remove(any);
    else this.work();
  }

  private add(random: () => number, parent: TestStep | undefined): void {
    const type = ['assistant_message', 'tool', 'run', 'user_message'][Math.floor(random() * 4)];
    const step: TestStep = {
      id: `s${this.length}`,
      type: type ?? 'tool',
      name: type === 'run' ? 'on_message' : 'name',
      parentId: parent && random() < 0.7 ? parent.id : null,
      output: 'first ',
      streaming: random() < 0.6,
      start: '2026-01-01T00:00:00Z',
      end: null,
      isError: false,
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
    this.removed = [...this.removed, ...[...gone].map((id) => ({ id, at: this.length + 1 }))];
    this.record(['delete_message', { id: step.id }]);
  }

  private work(): void {
    this.working = !this.working;
    this.record([this.working ? 'task_start' : 'task_end', {}]);
  }

  private record(event: WireEvent): void {
    const { steps, removed, working } = this;
    this.changes.push({ event, steps, removed, working });
  }
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
