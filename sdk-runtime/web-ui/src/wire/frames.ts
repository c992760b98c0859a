import type { ChatEvent } from '../chat/event';

// A hidden page gets no frames; it still has to keep up, only less often.
const HIDDEN_INTERVAL_MS = 250;

// Text that grows thirty times a second grows as smoothly as at sixty, at half the price.
const INTERVAL_MS = 30;

/**
 * Collects what arrives and hands it on in a frame, tokens of one text joined: however fast an agent
 * writes, the page draws no more often than helps a reader.
 */
export class Frames {
  private readonly events: ChatEvent[] = [];
  private readonly deliver: (events: readonly ChatEvent[]) => void;
  private cancel: (() => void) | undefined;
  private delivered = Number.NEGATIVE_INFINITY;

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
    this.cancel ??= soon(() => this.flush(), this.delivered + INTERVAL_MS - performance.now());
  }

  /** Hands on at once what there is. */
  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.events.length === 0) return;
    this.delivered = performance.now();
    this.deliver(this.events.splice(0));
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

/** Does something in a frame, but not before a time has passed. */
function soon(task: () => void, wait: number): () => void {
  const hidden = document.visibilityState === 'hidden';
  let frame = 0;
  const askForFrame = () => {
    frame = requestAnimationFrame(task);
  };
  const waiting = wait > 0 && !hidden ? setTimeout(askForFrame, wait) : undefined;
  if (waiting === undefined && !hidden) askForFrame();
  // The page may be hidden before the frame comes.
  const latest = setTimeout(task, HIDDEN_INTERVAL_MS);
  return () => {
    clearTimeout(waiting);
    clearTimeout(latest);
    cancelAnimationFrame(frame);
  };
}
