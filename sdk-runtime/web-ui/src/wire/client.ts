import { io, type Socket } from 'socket.io-client';
import type { Connection } from '../connection/connection';
import type { ChatEvent, Toast } from '../chat/event';
import type { Reply } from './ask';
import { Attempts } from './attempts';
import { isAudioEvent, readAudioEvent, type AudioEvent, type RecordedChunk } from './audio';
import { PageCalls } from './calls';
import { decode, readChat, readToast } from './decode';
import { Frames } from './frames';
import { identity } from './identity';
import { OpenAsk } from './openAsk';
import { SOCKET_PATH } from './protocol';
import { setSessionCookie } from './sessionCookie';
import { editPayload, sayPayload, type Said } from './say';
import type { Step } from './step';
import type { Values } from './widget';

const CONNECT_TIMEOUT_MS = 8_000;

/** How long a server may take to say which chat it shows, once it has accepted the connection. */
const GREETING_TIMEOUT_MS = 8_000;

/** How long to wait for the end of a replay that may have had nothing in it. */
const REPLAY_TIMEOUT_MS = 400;

export interface WireListener {
  events(events: readonly ChatEvent[]): void;
  connection(connection: Connection): void;
  /**
   * Connected, and everything that was missed is here: what waits may be sent, unless the server no
   * longer has the chat that it was meant for.
   */
  ready(sameChat: boolean): void;
  toast(toast: Toast): void;
  /** The agent has something to tell the page around this one. */
  window(data: unknown): void;
  audio(event: AudioEvent): void;
}

/** What the page sends whenever it likes, without waiting for anything. */
export type Remark =
  | readonly ['stop']
  | readonly ['audio_start']
  | readonly ['audio_chunk', RecordedChunk]
  | readonly ['audio_end']
  | readonly ['window_message', unknown]
  | readonly ['chat_settings_change', Values]
  | readonly ['chat_settings_edit', Values];

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
  private readonly calls = new PageCalls();
  private readonly ask = new OpenAsk();
  private cursor = 0;
  private chat = '';
  private readonly attempts = new Attempts();
  private patience: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private refused = false;
  private greeted = false;
  /** The server has nothing of the chat that this page was in, and nobody has been told so yet. */
  private forgotten = false;
  /** The chat that it is in then. */
  private next = '';
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
  say(message: Said): void {
    this.socket.emit('client_message', sayPayload(message));
  }

  /** Replies to a question; whether this connection was asked it, and has not replied yet. */
  answer(id: string, reply: Reply): boolean {
    return this.isAsked(id) && this.ask.answer(reply);
  }

  /** Whether a question waits for a reply on this connection. */
  isAsked(id: string): boolean {
    return this.socket.connected && this.ask.is(id);
  }

  /** Changes what was said; whether it could be sent. */
  edit(message: Step, text: string): boolean {
    if (!this.isReady) return false;
    this.socket.emit('edit_message', editPayload(message, text));
    return true;
  }

  /** Sends what makes sense now or never; whether it could be sent. */
  remark(...remark: Remark): boolean {
    if (!this.isReady) return false;
    const [name, ...payload] = remark;
    this.socket.emit(name, ...payload);
    return true;
  }

  /** Tries again at once instead of waiting for the next attempt. */
  retry(): void {
    if (this.closed || (!this.attempts.isPending && !this.refused)) return;
    if (this.refused) this.listener.connection({ kind: 'connecting' });
    this.attempts.cancel();
    this.refused = false;
    void this.connect();
  }

  /** Leaves for good; the server need not keep the chat. */
  close(): void {
    this.closed = true;
    this.attempts.cancel();
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
      userEnv: JSON.stringify(identity.userEnv()),
      chatProfile: encodeURIComponent(identity.profile()),
      parley: { cursor: this.cursor, chat: this.chat, language: document.documentElement.lang },
    };
  }

  private async connect(): Promise<void> {
    await setSessionCookie(this.root, CONNECT_TIMEOUT_MS);
    if (!this.closed) this.socket.connect();
  }

  private listen(): void {
    this.socket.on('connect', () => {
      this.frames.add({ kind: 'connected' });
      this.ask.close();
      this.calls.reset();
      this.socket.emit('connection_successful');
      this.wait(GREETING_TIMEOUT_MS, () => this.socket.disconnect());
    });
    this.socket.on('disconnect', () => this.lost());
    this.socket.on('connect_error', () => {
      // A socket that is no longer active was answered, with a no.
      if (this.socket.active) this.lost();
      else this.refuse();
    });
    this.socket.onAny((name: string, payload: unknown, ack: unknown) =>
      this.receive(name, payload, ack),
    );
  }

  private receive(name: string, payload: unknown, ack: unknown): void {
    switch (name) {
      case 'parley_chat':
        return this.greet(payload);
      case 'toast':
        return this.toast(payload);
      case 'reload':
        return this.reload();
      case 'window_message':
        return this.listener.window(payload);
      case 'call_fn':
        return isAck(ack) ? this.calls.call(payload, ack) : undefined;
      case 'call_fn_timeout':
      case 'clear_call_fn':
        return this.calls.over();
      default:
        return isAudioEvent(name) ? this.hear(name, payload) : this.change(name, payload, ack);
    }
  }

  private hear(name: string, payload: unknown): void {
    const event = readAudioEvent(name, payload);
    if (event) this.listener.audio(event);
  }

  private change(name: string, payload: unknown, ack: unknown): void {
    const event = decode(name, payload, Date.now());
    if (!event) return;
    if (event.kind === 'asked' && isAck(ack)) this.ask.open(event.ask, ack);
    if (event.kind === 'unasked' || event.kind === 'askTimedOut') this.ask.close();
    if (event.kind === 'cursor') this.cursor = event.cursor;
    if (event.kind === 'started') this.enter(event.chat);
    this.frames.add(event);
    if (event.kind === 'cursor') this.settle();
  }

  private greet(payload: unknown): void {
    const greeting = readChat(payload);
    if (!greeting) return;
    const earlier = this.chat !== '';
    if (!greeting.restored) {
      this.cursor = 0;
      // Until that is settled the chat before stays the one that this page claims to be in: should
      // this connection be lost, the next one must not take the new chat for it.
      this.forgotten = earlier;
      this.next = '';
    }
    this.frames.add({ kind: 'chat', chat: greeting.chat, restored: greeting.restored, earlier });
    this.frames.flush();
    this.greeted = true;
    this.attempts.stand();
    this.listener.connection({ kind: 'connected' });
    this.wait(REPLAY_TIMEOUT_MS, () => this.settle());
  }

  /** This page takes part in a chat, or in none yet. */
  private enter(chat: string): void {
    if (this.forgotten) {
      this.next = chat;
    } else {
      this.chat = chat;
      identity.keepChat(chat);
    }
  }

  private settle(): void {
    if (this.settled || !this.greeted) return;
    clearTimeout(this.patience);
    this.calls.settle();
    this.frames.flush();
    this.settled = true;
    const sameChat = !this.forgotten;
    if (this.forgotten) {
      this.forgotten = false;
      this.enter(this.next);
    }
    this.listener.ready(sameChat);
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
    this.greeted = false;
    if (this.closed || this.attempts.isPending) return;
    this.listener.connection(this.attempts.plan(() => void this.connect()));
  }

  private wait(pause: number, task: () => void): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(task, pause);
  }
}

function isAck(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function';
}
