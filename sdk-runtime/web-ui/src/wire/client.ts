import { io, type Socket } from 'socket.io-client';
import { pauseBefore, waiting, type Connection } from '../connection/connection';
import type { ChatEvent, Toast } from '../chat/event';
import { decode, readChat, readToast } from './decode';
import { Frames } from './frames';
import { identity } from './identity';
import { SOCKET_PATH } from './protocol';
import { sayPayload } from './say';
import type { Step } from './step';

const CONNECT_TIMEOUT_MS = 8_000;

/** How long a server may take to say which chat it shows, once it has accepted the connection. */
const GREETING_TIMEOUT_MS = 8_000;

/** How long to wait for the end of a replay that may have had nothing in it. */
const REPLAY_TIMEOUT_MS = 400;

/** A connection that did not last this long does not make the next attempt come any sooner. */
const STABLE_AFTER_MS = 5_000;

export interface WireListener {
  events(events: readonly ChatEvent[]): void;
  connection(connection: Connection): void;
  /**
   * Connected, and everything that was missed is here: what waits may be sent, unless the server no
   * longer has the chat that it was meant for.
   */
  ready(sameChat: boolean): void;
  toast(toast: Toast): void;
}

/**
 * This page's end of the wire for one session. It keeps a socket open for as long as the session
 * lasts, tells the server on each connection how far the page has got, and hands on what comes in
 * frames.
 */
export class WireClient {
  private readonly root: string;
  private readonly listener: WireListener;
  private readonly socket: Socket;
  private readonly frames: Frames;
  private cursor = 0;
  private chat = '';
  private attempt = 0;
  private lostAt: number | undefined;
  private greetedAt = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private refused = false;
  private sameChat: boolean | undefined;
  private settled = false;

  constructor(root: string, listener: WireListener) {
    this.root = root;
    this.listener = listener;
    this.frames = new Frames((events) => listener.events(events));
    this.socket = io(location.origin, {
      path: root + SOCKET_PATH,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      timeout: CONNECT_TIMEOUT_MS,
      forceNew: true,
      autoConnect: false,
      // Its own way of trying again knows neither "now" nor how to tell a refusal from a failure.
      reconnection: false,
      auth: (give) => give(this.credentials()),
    });
    this.listen();
  }

  open(): void {
    this.chat = identity.chat();
    this.listener.connection({ kind: 'connecting' });
    void this.connect();
  }

  get isReady(): boolean {
    return this.settled && this.socket.connected;
  }

  /** Sends a message; only when ready, else it could arrive in another chat than it was meant for. */
  say(message: Step): void {
    this.socket.emit('client_message', sayPayload(message));
  }

  stop(): void {
    if (this.isReady) this.socket.emit('stop');
  }

  /** Tries again at once instead of waiting for the next attempt. */
  retry(): void {
    if (this.closed || (this.retryTimer === undefined && !this.refused)) return;
    if (this.refused) this.listener.connection({ kind: 'connecting' });
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    this.refused = false;
    void this.connect();
  }

  /** Leaves for good; the server need not keep the chat. */
  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.patience);
    this.frames.drop();
    if (this.socket.connected) this.socket.emit('clear_session');
    this.socket.disconnect();
  }

  private credentials(): Record<string, unknown> {
    return {
      clientType: 'webapp',
      sessionId: identity.session(),
      threadId: this.chat,
      userEnv: '{}',
      chatProfile: encodeURIComponent(identity.profile()),
      parley: { cursor: this.cursor, chat: this.chat },
    };
  }

  private async connect(): Promise<void> {
    await this.setSessionCookie();
    if (!this.closed) this.socket.connect();
  }

  /** For load balancers; that it fails is no reason not to connect. */
  private async setSessionCookie(): Promise<void> {
    try {
      await fetch(`${this.root}/set-session-cookie`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ session_id: identity.session() }),
        signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS),
      });
    } catch {
      // The socket will find out what is wrong.
    }
  }

  private listen(): void {
    this.socket.on('connect', () => {
      this.frames.add({ kind: 'connected' });
      this.socket.emit('connection_successful');
      this.wait(GREETING_TIMEOUT_MS, () => this.socket.disconnect());
    });
    this.socket.on('disconnect', () => this.lost());
    this.socket.on('connect_error', () => {
      // A socket that is no longer active was answered, with a no.
      if (this.socket.active) this.lost();
      else this.refuse();
    });
    this.socket.onAny((name: string, payload: unknown) => this.receive(name, payload));
  }

  private receive(name: string, payload: unknown): void {
    if (name === 'parley_chat') this.greet(payload);
    else if (name === 'toast') this.toast(payload);
    else if (name === 'reload') this.reload();
    else this.change(name, payload);
  }

  private change(name: string, payload: unknown): void {
    const event = decode(name, payload, Date.now());
    if (!event) return;
    if (event.kind === 'cursor') this.cursor = event.cursor;
    if (event.kind === 'started') {
      this.chat = event.chat;
      identity.keepChat(event.chat);
    }
    this.frames.add(event);
    if (event.kind === 'cursor') this.settle();
  }

  private greet(payload: unknown): void {
    const greeting = readChat(payload);
    if (!greeting) return;
    const earlier = this.chat !== '';
    if (!greeting.restored) {
      this.cursor = 0;
      this.chat = '';
      identity.keepChat('');
    }
    this.frames.add({ kind: 'chat', chat: greeting.chat, restored: greeting.restored, earlier });
    this.frames.flush();
    this.sameChat = greeting.restored || !earlier;
    this.greetedAt = Date.now();
    this.lostAt = undefined;
    this.listener.connection({ kind: 'connected' });
    this.wait(REPLAY_TIMEOUT_MS, () => this.settle());
  }

  private settle(): void {
    if (this.settled || this.sameChat === undefined) return;
    clearTimeout(this.patience);
    this.settled = true;
    this.frames.flush();
    this.listener.ready(this.sameChat);
  }

  private toast(payload: unknown): void {
    const toast = readToast(payload);
    if (toast) this.listener.toast(toast);
  }

  private reload(): void {
    this.close();
    identity.renew();
    location.reload();
  }

  private refuse(): void {
    if (this.closed) return;
    this.refused = true;
    this.listener.connection({ kind: 'refused' });
  }

  private lost(): void {
    clearTimeout(this.patience);
    this.settled = false;
    this.sameChat = undefined;
    if (this.closed || this.retryTimer !== undefined) return;
    const now = Date.now();
    if (this.greetedAt > 0 && now - this.greetedAt > STABLE_AFTER_MS) this.attempt = 0;
    this.greetedAt = 0;
    this.lostAt ??= now;
    const pause = pauseBefore(this.attempt, Math.random());
    this.listener.connection(waiting(this.attempt, this.lostAt, now + pause));
    this.attempt += 1;
    this.retryTimer = setTimeout(() => {
      this.retryTimer = undefined;
      void this.connect();
    }, pause);
  }

  private wait(pause: number, task: () => void): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(task, pause);
  }
}
