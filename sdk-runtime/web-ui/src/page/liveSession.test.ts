import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionOf } from '../wire/action';
import { forgetChat, useChat } from '../chat/store';
import { setDraft, useDraft } from '../composer/draft';
import { useConnection } from '../connection/store';
import { useToasts } from '../ui/toast';
import { identity } from '../wire/identity';
import { LiveSession } from './liveSession';
import { useSettings } from './settings';

type Handler = (...args: unknown[]) => void;

/** The socket, moved by hand. */
class FakeSocket {
  connected = false;
  active = true;
  readonly sent: unknown[][] = [];
  private readonly handlers = new Map<string, Handler>();
  private any: Handler = () => undefined;

  on(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }
  onAny(handler: Handler): void {
    this.any = handler;
  }
  emit(...args: unknown[]): void {
    this.sent.push(args);
  }
  connect(): void {
    this.connected = true;
    this.handlers.get('connect')?.();
  }
  disconnect(): void {
    this.connected = false;
    this.handlers.get('disconnect')?.();
  }
  receive(name: string, ...args: unknown[]): void {
    this.any(name, ...args);
  }
  named(name: string): unknown[] {
    return this.sent.filter(([sent]) => sent === name).map(([, payload]) => payload);
  }
}

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({ io: () => (socket = new FakeSocket()) }));

const ack = () => vi.fn<(reply: unknown) => void>();

function ask(answer: (reply: unknown) => void, spec: object = { type: 'text' }): void {
  socket.receive(
    'ask',
    { msg: { id: 'q', parentId: 'r', type: 'assistant_message' }, spec: { ...spec, step_id: 'q' } },
    answer,
  );
}

describe('the session', () => {
  let session: LiveSession;

  /** The server greets, restates what it has to and says that this was all. */
  async function greet(restored: boolean, replay: () => void = () => undefined): Promise<void> {
    await vi.advanceTimersByTimeAsync(1_000);
    for (const reset of ['task_end', 'clear_ask', 'clear_call_fn']) socket.receive(reset, {});
    socket.receive('parley_chat', { chat: 'c', restored, cursor: 0 });
    replay();
    socket.receive('parley_cursor', 1);
    await vi.advanceTimersByTimeAsync(300);
  }

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new Error('nobody there')));
    forgetChat();
    setDraft('');
    identity.renew();
    useConnection.setState({ held: false, expected: false });
    useSettings.setState({ settings: undefined });
    session = new LiveSession('');
    await greet(false);
    socket.receive('first_interaction', { interaction: 'x', thread_id: 'c' });
    await vi.advanceTimersByTimeAsync(300);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('sendsAnAnswerThatWasTypedAsAMessageOfItsOwn', async () => {
    const answer = ack();
    ask(answer);
    await vi.advanceTimersByTimeAsync(300);
    session.answer({ kind: 'text', text: 'me' });
    expect(answer.mock.calls[0]?.[0]).toMatchObject({ output: 'me', parentId: 'r' });
    expect(useChat.getState().question?.answered).toBe(true);
    expect([...useChat.getState().steps.values()].at(-1)).toMatchObject({ output: 'me' });
    socket.receive('clear_ask', {});
    await vi.advanceTimersByTimeAsync(300);
    expect(identity.waiting()).toEqual([]);
  });

  it('repliesAgainWhenTheReplyMayNotHaveArrived', async () => {
    const [one, two] = [ack(), ack()];
    const spec = { type: 'action', keys: ['yes'] };
    ask(one, spec);
    await vi.advanceTimersByTimeAsync(300);
    const action = actionOf({ id: 'yes' });
    session.answer({ kind: 'action', action });
    expect(one).toHaveBeenCalledExactlyOnceWith(action);
    socket.disconnect();
    await greet(true, () => ask(two, spec));
    expect(two).toHaveBeenCalledExactlyOnceWith(action);
    socket.receive('clear_ask', {});
    await vi.advanceTimersByTimeAsync(300);
    expect(useChat.getState().question).toBeNull();
  });

  it('keepsAnAnswerUntilThereIsAConnectionAndSendsItOnce', async () => {
    const [one, two] = [ack(), ack()];
    ask(one);
    await vi.advanceTimersByTimeAsync(300);
    socket.disconnect();
    session.answer({ kind: 'text', text: 'me' });
    expect(useChat.getState().waiting).toHaveLength(1);
    await greet(true, () => ask(two));
    expect(two).toHaveBeenCalledOnce();
    expect(one).not.toHaveBeenCalled();
    expect(useChat.getState().waiting).toEqual([]);
  });

  it('givesAnAnswerBackWhereAnotherTabWasFaster', async () => {
    ask(ack());
    await vi.advanceTimersByTimeAsync(300);
    session.answer({ kind: 'text', text: 'me' });
    socket.receive('clear_ask', {});
    await vi.advanceTimersByTimeAsync(300);
    const other = { id: 'other', parentId: 'r', type: 'user_message', output: 'you' };
    socket.receive('new_message', other);
    await vi.advanceTimersByTimeAsync(300);
    const said = [...useChat.getState().steps.values()].map(({ output }) => output);
    expect(said).toContain('you');
    expect(said).not.toContain('me');
    expect(useDraft.getState().text).toBe('me');
  });

  it('givesAnAnswerBackThatCameTooLate', async () => {
    ask(ack());
    await vi.advanceTimersByTimeAsync(300);
    socket.disconnect();
    session.answer({ kind: 'text', text: 'me' });
    await greet(true, () => socket.receive('ask_timeout', {}));
    expect(useChat.getState().waiting).toEqual([]);
    expect(useDraft.getState().text).toBe('me');
    expect(useToasts.getState().toasts.at(-1)?.type).toBe('warning');
    expect(identity.waiting()).toEqual([]);
  });

  it('givesAnAnswerBackThatWasOnItsWayWhenTimeWasUp', async () => {
    ask(ack());
    await vi.advanceTimersByTimeAsync(300);
    session.answer({ kind: 'text', text: 'me' });
    socket.receive('ask_timeout', {});
    await vi.advanceTimersByTimeAsync(300);
    expect([...useChat.getState().steps.values()].map(({ output }) => output)).not.toContain('me');
    expect(useDraft.getState().text).toBe('me');
  });

  it('holdsWhatWasTypedForAChatThatIsForgotten', async () => {
    socket.disconnect();
    session.say('there?');
    await vi.advanceTimersByTimeAsync(1_000);
    socket.receive('parley_chat', { chat: 'new', restored: false, cursor: 0 });
    socket.disconnect();
    await greet(false);
    expect(useConnection.getState().held).toBe(true);
    expect(socket.named('client_message')).toEqual([]);
    session.sendHeld();
    expect(socket.named('client_message')).toMatchObject([{ message: { output: 'there?' } }]);
  });

  it('setsAgainWhatTheServerDoesNotShowAsSet', async () => {
    socket.disconnect();
    session.setSettings({ on: true });
    expect(useChat.getState().values).toEqual({ on: true });
    await greet(true);
    expect(socket.named('chat_settings_change')).toEqual([{ on: true }]);
    const form = [{ type: 'switch', id: 'on', initial: true }];
    socket.receive('chat_settings', form);
    await vi.advanceTimersByTimeAsync(300);
    socket.disconnect();
    await greet(true);
    expect(socket.named('chat_settings_change')).toHaveLength(1);
  });

  it('listensToThePageAroundItAndToNobodyElse', () => {
    const around = { postMessage: vi.fn<(data: unknown, origin: string) => void>() };
    const say = (source: unknown) => {
      const event = new MessageEvent('message', { data: 'page says hi' });
      Object.defineProperty(event, 'source', { value: source });
      window.dispatchEvent(event);
    };
    say(window);
    const parent = vi.spyOn(window, 'parent', 'get');
    parent.mockReturnValue(around as unknown as Window & typeof globalThis);
    say(window);
    say(around);
    expect(socket.named('window_message')).toEqual(['page says hi']);
    socket.receive('window_message', { to: 'you' });
    expect(around.postMessage).toHaveBeenCalledExactlyOnceWith({ to: 'you' }, '*');
  });

  it('handsSoundOnToWhoListens', () => {
    const heard: unknown[] = [];
    const stop = session.onAudio((event) => heard.push(event));
    socket.receive('audio_connection', 'on');
    stop();
    socket.receive('audio_interrupt', {});
    expect(heard).toEqual([{ kind: 'connection', on: true }]);
  });
});
