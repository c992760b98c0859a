import type { Ask, Reply } from './ask';
import { replyPayload } from './say';

type Ack = (reply: unknown) => void;

/** The question that a connection was asked, for as long as it can be answered there. */
export class OpenAsk {
  private asked: { readonly ask: Ask; readonly ack: Ack } | undefined;

  open(ask: Ask, ack: Ack): void {
    this.asked = { ask, ack };
  }

  close(): void {
    this.asked = undefined;
  }

  is(id: string): boolean {
    return this.asked?.ask.stepId === id;
  }

  /** Replies, once; whether there was anything to reply to. */
  answer(reply: Reply): boolean {
    const { asked } = this;
    this.asked = undefined;
    asked?.ack(replyPayload(reply, asked.ask.wanted.kind === 'element'));
    return asked !== undefined;
  }
}
