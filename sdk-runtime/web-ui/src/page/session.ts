import { createContext, useContext } from 'react';
import type { ChatEvent } from '../chat/event';
import { announceFinished } from '../message/announceFinished';
import { applyToChat, forgetChat, useChat } from '../chat/store';
import { useConnection } from '../connection/store';
import { addToast } from '../ui/toast';
import { WireClient } from '../wire/client';
import { identity, newId } from '../wire/identity';
import { excessOf } from '../wire/say';
import { stepOf, type Step } from '../wire/step';
import { loadSettings, useSettings } from './settings';

/** What a person can do in the page. */
export interface Session {
  /** Says something; returns by how many bytes it is too long to be said, 0 if it was said. */
  say(text: string): number;
  stop(): void;
  /** Leaves this chat for good and opens an empty one. */
  newChat(): void;
  /** Leaves this chat for good and opens an empty one with somebody else. */
  choose(profile: string): void;
  /** Tries to connect at once. */
  retry(): void;
  /** Sends what was held back because the chat it was meant for is gone. */
  sendHeld(): void;
  /** Takes a waiting message back; returns its text. */
  takeBack(id: string): string;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session around this component.');
  return session;
}

/** Opens the session of this tab and keeps page and server together. */
export function openSession(root: string): Session {
  return new LiveSession(root);
}

class LiveSession implements Session {
  private readonly root: string;
  private client: WireClient;
  /** Sent, but nothing the server said yet shows that it arrived; it is sent again after a cut. */
  private readonly unconfirmed = new Map<string, Step>();

  constructor(root: string) {
    this.root = root;
    useConnection.setState({ expected: identity.chat() !== '' });
    applyToChat(identity.waiting().map((message) => ({ kind: 'typed', message })));
    this.client = this.connect();
    window.addEventListener('online', () => this.client.retry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.client.retry();
    });
    void loadSettings(root);
  }

  say(text: string): number {
    const message = stepOf({
      id: newId(),
      name: 'User',
      type: 'user_message',
      output: text,
      createdAt: new Date().toISOString(),
    });
    const excess = excessOf(message);
    if (excess > 0) return excess;
    applyToChat([{ kind: 'typed', message }]);
    this.keep();
    if (this.client.isReady && !useConnection.getState().held) this.sendWaiting();
    return 0;
  }

  stop(): void {
    this.client.stop();
  }

  newChat(): void {
    this.client.close();
    this.unconfirmed.clear();
    identity.renew();
    forgetChat();
    useConnection.setState({ held: false, expected: false });
    this.client = this.connect();
  }

  choose(profile: string): void {
    identity.keepProfile(profile);
    this.newChat();
    void loadSettings(this.root);
  }

  retry(): void {
    this.client.retry();
  }

  sendHeld(): void {
    useConnection.setState({ held: false });
    if (this.client.isReady) this.sendWaiting();
  }

  takeBack(id: string): string {
    const { waiting } = useChat.getState();
    const text = waiting.find((message) => message.id === id)?.output ?? '';
    applyToChat([{ kind: 'withdrawn', id }]);
    this.keep();
    if (waiting.length <= 1) useConnection.setState({ held: false });
    return text;
  }

  private connect(): WireClient {
    const client = new WireClient(this.root, {
      events: (events) => this.receive(events),
      connection: (connection) => useConnection.setState({ connection }),
      ready: (sameChat) => this.ready(sameChat),
      toast: addToast,
    });
    client.open();
    return client;
  }

  private receive(events: readonly ChatEvent[]): void {
    const before = useChat.getState();
    applyToChat(events);
    if (this.client.isReady) announceFinished(events, before, useChat.getState());
    for (const event of events) {
      if (event.kind !== 'step') continue;
      this.confirm(event.step.id);
      if (event.step.parentId) this.confirm(event.step.parentId);
    }
  }

  private confirm(id: string): void {
    if (this.unconfirmed.delete(id)) this.keep();
  }

  private ready(sameChat: boolean): void {
    useConnection.setState({ expected: false });
    if (!useSettings.getState().settings) void loadSettings(this.root);
    if (sameChat) {
      this.unconfirmed.forEach((message) => this.client.say(message));
      if (!useConnection.getState().held) this.sendWaiting();
    } else {
      this.unconfirmed.clear();
      useConnection.setState({ held: useChat.getState().waiting.length > 0 });
    }
  }

  private sendWaiting(): void {
    for (const message of useChat.getState().waiting) {
      this.unconfirmed.set(message.id, message);
      this.client.say(message);
      applyToChat([{ kind: 'sent', id: message.id, at: Date.now() }]);
    }
    this.keep();
  }

  /** So that a reload loses nothing that was typed. */
  private keep(): void {
    identity.keepWaiting([...this.unconfirmed.values(), ...useChat.getState().waiting]);
  }
}
