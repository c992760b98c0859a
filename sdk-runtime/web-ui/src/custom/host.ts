import type { Fields } from '../wire/read';
import { Allowance } from './allowance';
import {
  HANDOVER,
  readFromFrame,
  type Breakage,
  type Call,
  type FromFrame,
  type Look,
  type RefusalCode,
  type ToFrame,
} from './protocol';

/** Why a frame shows nothing: its module's fault, or what the page makes of it. */
export type Failure = Breakage | 'silent' | 'flood' | 'left';

export interface HostListener {
  mounted(): void;
  broken(why: Failure, reason: string): void;
  height(px: number): void;
  escape(): void;
  /** Does what the element wants; fails with a `Refused`. */
  call(call: Call): Promise<unknown>;
}

/** A call of an element's that is not done; the element is told why. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** What a call may be refused for before anybody looks at it. */
const REASONS = {
  unfit: 'This is nothing that can be sent: JSON, and names that are not empty.',
  tooLarge: 'This is too large to be sent.',
  tooMany: 'This element wants too much at once. Later it may.',
} as const;

const MOST_OPEN_CALLS = 8;
const PATIENCE_MS = 15_000;

/** The page's end of the channel to the frame of an element. */
export class Host {
  private readonly listener: HostListener;
  private readonly port: MessagePort;
  private readonly messages = new Allowance(300, 100, performance.now());
  private readonly calls = new Allowance(20, 5, performance.now());
  private readonly patience: ReturnType<typeof setTimeout>;
  private open = 0;
  private closed = false;

  /** Hands the other end over to the document that the frame shows now. */
  constructor(
    frame: Window,
    start: Omit<Extract<ToFrame, { kind: 'start' }>, 'kind'>,
    listener: HostListener,
  ) {
    this.listener = listener;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.hear(data));
    port1.start();
    // A document without an origin cannot be named as the target. The page's policy lets no document
    // but this server's into the frame, and it is told no more than what is drawn anyway.
    frame.postMessage({ type: HANDOVER }, '*', [port2]);
    this.tell({ kind: 'start', ...start });
    this.patience = setTimeout(() => this.fail('silent', ''), PATIENCE_MS);
  }

  props(props: Fields): void {
    this.tell({ kind: 'props', props });
  }

  asked(asked: boolean): void {
    this.tell({ kind: 'asked', asked });
  }

  look(look: Look): void {
    this.tell({ kind: 'look', look });
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.patience);
    this.port.close();
  }

  private tell(message: ToFrame): void {
    this.port.postMessage(message);
  }

  private hear(data: unknown): void {
    // What was on its way comes out of a closed port, too.
    if (this.closed) return;
    if (!this.messages.take(performance.now())) {
      this.fail('flood', '');
      return;
    }
    const message = readFromFrame(data);
    if (!message) return;
    if (message.kind === 'unfit') this.refuse(message.id, message.code, REASONS[message.code]);
    else this.heed(message);
  }

  private heed(message: FromFrame): void {
    switch (message.kind) {
      case 'mounted':
        clearTimeout(this.patience);
        return this.listener.mounted();
      case 'broken':
        return this.fail(message.why, message.reason);
      case 'height':
        return this.listener.height(message.px);
      case 'escape':
        return this.listener.escape();
      case 'call':
        return void this.answer(message.id, message.call);
    }
  }

  private async answer(id: number, call: Call): Promise<void> {
    if (this.open >= MOST_OPEN_CALLS || !this.calls.take(performance.now())) {
      this.refuse(id, 'tooMany', REASONS.tooMany);
      return;
    }
    this.open++;
    try {
      const value = await this.listener.call(call);
      this.tell({ kind: 'done', id, value });
    } catch (failure) {
      const code = failure instanceof Refused ? failure.code : 'failed';
      this.refuse(id, code, failure instanceof Error ? failure.message : '');
    } finally {
      this.open--;
    }
  }

  private refuse(id: number, code: RefusalCode, reason: string): void {
    this.tell({ kind: 'refused', id, code, reason });
  }

  private fail(why: Failure, reason: string): void {
    this.close();
    this.listener.broken(why, reason);
  }
}
