import type { RefusalCode, Call, FromFrame, ToFrame } from '../protocol';

export type Start = Extract<ToFrame, { kind: 'start' }>;

/** Something that changes, and those who want to know. */
export class Told<T> {
  private readonly listeners = new Set<(value: T) => void>();
  now: T;

  constructor(now: T) {
    this.now = now;
  }

  /** Tells the listener what is now, and then whatever comes; returns how to stop that. */
  listen(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    listener(this.now);
    return () => void this.listeners.delete(listener);
  }

  /** What a listener breaks is its own: it is reported, and the others are told. */
  tell(value: T): void {
    this.now = value;
    for (const listener of this.listeners) {
      try {
        listener(value);
      } catch (failure) {
        reportError(failure);
      }
    }
  }
}

/** The frame's end of the channel to the page. */
export class Line {
  private readonly port: MessagePort;
  private readonly begin: (start: Start) => void;
  private readonly open = new Map<number, PromiseWithResolvers>();
  private count = 0;
  /** What the page says of props, question and look, once there is somebody who wants to know. */
  heard: ((message: ToFrame) => void) | undefined;

  constructor(port: MessagePort, begin: (start: Start) => void) {
    this.port = port;
    this.begin = begin;
    port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => this.hear(data));
    port.start();
  }

  tell(message: FromFrame): void {
    this.port.postMessage(message);
  }

  call(call: Call): Promise<unknown> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      // What cannot be cloned is refused here: nothing else could be told of it.
      this.port.postMessage({ kind: 'call', id, call });
      this.open.set(id, { resolve, reject });
    });
  }

  private hear(message: ToFrame): void {
    switch (message.kind) {
      case 'start':
        return this.begin(message);
      case 'done':
        this.open.get(message.id)?.resolve(message.value);
        return void this.open.delete(message.id);
      case 'refused':
        this.open.get(message.id)?.reject(refusal(message.code, message.reason));
        return void this.open.delete(message.id);
      default:
        return this.heard?.(message);
    }
  }
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: Error) => void;
}

function refusal(code: RefusalCode, reason: string): Error {
  return Object.assign(new Error(reason || code), { name: 'Refusal', code });
}
