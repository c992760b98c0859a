import { applyToChat, useChat } from '../chat/store';
import { putDraft } from '../composer/draft';
import { useConnection } from '../connection/store';
import { t } from '../i18n/t';
import type { ChatEvent } from '../chat/event';
import { addToast } from '../ui/toast';
import type { WireClient } from '../wire/client';
import { identity } from '../wire/identity';
import type { Said } from '../wire/say';
import type { Step } from '../wire/step';

/**
 * What was typed and is not known to have arrived. It goes out once there is a connection, again
 * after a cut until the server shows that it has it, and survives a reload.
 */
export class Outbox {
  /** Sent, but nothing the server said yet shows that it arrived. */
  private readonly unconfirmed = new Map<string, Said>();
  /** Replies to a question that has just been closed: by one of them, or by one from another tab. */
  private readonly settling = new Map<string, Said>();

  /** Takes up what was kept over a reload. */
  restore(): void {
    applyToChat(identity.waiting().map((message) => ({ kind: 'typed', message })));
  }

  add(message: Said, client: WireClient): void {
    applyToChat([{ kind: 'typed', message }]);
    if (client.isReady && !useConnection.getState().held) this.send(client);
    else this.keep();
  }

  takeBack(id: string): string {
    const { waiting } = useChat.getState();
    const text = waiting.find((message) => message.id === id)?.output ?? '';
    applyToChat([{ kind: 'withdrawn', id }]);
    this.keep();
    if (waiting.length <= 1) useConnection.setState({ held: false });
    return text;
  }

  forget(): void {
    this.unconfirmed.clear();
    this.settling.clear();
  }

  /**
   * What the server says shows what has arrived.
   *
   * @param live whether the connection stands, and these are not events of a replay
   */
  hear(events: readonly ChatEvent[], live: boolean): void {
    for (const event of events) {
      if (event.kind === 'step' || event.kind === 'asked') {
        this.confirm(event.step.id);
        if (event.step.parentId) this.confirm(event.step.parentId);
      }
      if (event.kind === 'step') this.settle(event.step);
      if (live && event.kind === 'unasked') {
        for (const reply of this.replies()) {
          this.settling.set(reply.id, reply);
          this.confirm(reply.id);
        }
      }
      if (live && event.kind === 'askTimedOut') this.replies().forEach((it) => this.giveBack(it));
    }
  }

  /** Connected, to the chat that all this was meant for or to another. */
  ready(client: WireClient, sameChat: boolean): void {
    if (!sameChat) {
      this.unconfirmed.clear();
      useConnection.setState({ held: useChat.getState().waiting.length > 0 });
      return;
    }
    for (const message of this.unconfirmed.values()) {
      if (message.answers === null) client.say(message);
      else if (!client.answer(message.answers, { kind: 'text', message })) this.giveBack(message);
    }
    if (!useConnection.getState().held) this.send(client);
  }

  /** Sends what waits. */
  send(client: WireClient): void {
    for (const message of useChat.getState().waiting) {
      if (message.answers === null) client.say(message);
      else if (!client.answer(message.answers, { kind: 'text', message })) {
        this.giveBack(message);
        continue;
      }
      this.unconfirmed.set(message.id, message);
      applyToChat([{ kind: 'sent', id: message.id, at: Date.now() }]);
      if (message.answers !== null) applyToChat([{ kind: 'answered', id: message.answers }]);
    }
    this.keep();
  }

  /** The question is not open any more: whoever typed this decides what becomes of it. */
  private giveBack({ id, output }: Said): void {
    this.unconfirmed.delete(id);
    applyToChat([
      { kind: 'withdrawn', id },
      { kind: 'remove', id },
    ]);
    this.keep();
    putDraft(output);
    addToast({ type: 'warning', message: t('ask.tooLate') });
  }

  /** What comes after a question shows whose reply it was. */
  private settle({ id, type, parentId }: Step): void {
    for (const reply of this.settling.values()) {
      if (reply.parentId !== parentId) continue;
      this.settling.delete(reply.id);
      if (type === 'user_message' && reply.id !== id) this.giveBack(reply);
    }
  }

  private replies(): readonly Said[] {
    return [...this.unconfirmed.values()].filter(({ answers }) => answers !== null);
  }

  private confirm(id: string): void {
    if (this.unconfirmed.delete(id)) this.keep();
  }

  /** So that a reload loses nothing that was typed. */
  private keep(): void {
    identity.keepWaiting([...this.unconfirmed.values(), ...useChat.getState().waiting]);
  }
}
