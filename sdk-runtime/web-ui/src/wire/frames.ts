import type { ChatEvent } from '../chat/event';

// A hidden page gets no frames; it still has to keep up, only less often.
const HIDDEN_INTERVAL_MS = 250;

// Text that grows thirty times a second grows as smoothly as at sixty, at half the price.
const INTERVAL_MS = 30;

// The longer a text is, the longer it takes to draw: at most one part in so many of the time.
const SHARE = 5;

/**
 * Collects what arrives and hands it on in a frame, tokens of one text joined: however fast an agent
 * writes, the page draws no more often than helps a reader, and most of the time does not draw.
 */
export class Frames {
  private readonly events: ChatEvent[] = [];
  private readonly deliver: (events: readonly ChatEvent[]) => void;
  private cancel: (() => void) | undefined;
  private delivered = Number.NEGATIVE_INFINITY;
  private interval = INTERVAL_MS;

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
    this.cancel ??= soon(() => this.flush(), this.delivered + this.interval - performance.now());
  }

  /** Hands on at once what there is. */
  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.events.length === 0) return;
    this.delivered = performance.now();
    this.deliver(this.events.splice(0));
    setTimeout(() => this.drawn()); // after the frame, with its layout and painting
  }

  private drawn(): void {
    const took = performance.now() - this.delivered;
    this.interval = Math.min(Math.max(INTERVAL_MS, took * SHARE), HIDDEN_INTERVAL_MS);
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
