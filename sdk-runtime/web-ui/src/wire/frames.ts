import type { ChatEvent } from '../chat/event';

// A hidden page gets no frames; it still has to keep up, only less often.
const HIDDEN_INTERVAL_MS = 250;

/**
 * Collects what arrives and hands it on once per frame, tokens of one text joined: however fast an
 * agent writes, the page paints no more often than the screen does.
 */
export class Frames {
  private readonly events: ChatEvent[] = [];
  private readonly deliver: (events: readonly ChatEvent[]) => void;
  private cancel: (() => void) | undefined;

  constructor(deliver: (events: readonly ChatEvent[]) => void) {
    this.deliver = deliver;
  }

  add(event: ChatEvent): void {
    const last = this.events.at(-1);
    if (last && event.kind === 'token' && continues(last, event)) {
      this.events[this.events.length - 1] = { ...last, token: last.token + event.token };
    } else {
      this.events.push(event);
    }
    this.cancel ??= soon(() => this.flush());
  }

  /** Hands on at once what there is. */
  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.events.length > 0) this.deliver(this.events.splice(0));
  }

  /** Forgets what has not been handed on. */
  drop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.events.length = 0;
  }
}

type Token = Extract<ChatEvent, { kind: 'token' }>;

function continues(last: ChatEvent, next: Token): last is Token {
  return last.kind === 'token' && last.id === next.id && last.field === next.field && !next.whole;
}

function soon(task: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(task, HIDDEN_INTERVAL_MS);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(task);
  // The page may be hidden before the frame comes.
  const timer = setTimeout(task, HIDDEN_INTERVAL_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
