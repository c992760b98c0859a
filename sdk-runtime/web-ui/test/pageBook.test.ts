import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { actionOf } from '../src/wire/action';
import type { Reply } from '../src/wire/ask';
import { CALL_EVENT, type CallDetail } from '../src/wire/calls';
import { WireClient, type Remark } from '../src/wire/client';
import { elementOf } from '../src/wire/element';
import { identity } from '../src/wire/identity';
import { Rest } from '../src/wire/rest';
import { saidOf } from '../src/wire/say';
import { setSessionCookie } from '../src/wire/sessionCookie';
import { holds } from './books';
import { FakeSocket } from './fakeSocket';

// Everything that this page says, written down for the server's tests, which read it.

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({
  io: (_: string, options: FakeSocket['options']) => (socket = new FakeSocket(options)),
}));

const TYPED = { name: 'User', type: 'user_message', createdAt: '2026-11-23T09:07:20.674Z' };
const FILE = { id: 'file-1', name: 'a.txt', mime: 'text/plain', size: 3 };
const MESSAGE = saidOf({
  ...TYPED,
  id: 'm-1',
  output: 'hello',
  command: 'Search',
  modes: { model: 'a' },
  files: [FILE],
});
const ANSWER = saidOf({ ...TYPED, id: 'm-2', output: 'me', parentId: 'step-1', answers: 'q' });

/** One of each name; a remark that is new in the client is missing here until it has its example. */
const REMARKS: { readonly [Name in Remark[0]]: Extract<Remark, readonly [Name, ...unknown[]]> } = {
  stop: ['stop'],
  audio_start: ['audio_start'],
  audio_chunk: [
    'audio_chunk',
    { isStart: true, mimeType: 'pcm16', elapsedTime: 40, data: new Uint8Array([1, 2]).buffer },
  ],
  audio_end: ['audio_end'],
  window_message: ['window_message', { a: 1 }],
  chat_settings_change: ['chat_settings_change', { verbose: true }],
  chat_settings_edit: ['chat_settings_edit', { verbose: true }],
};

/** What is asked for, by word, and the reply to it. */
const REPLIES: readonly (readonly [kind: string, spec: object, reply: Reply])[] = [
  ['text', { type: 'text' }, { kind: 'text', message: ANSWER }],
  ['text', { type: 'text' }, { kind: 'declined' }],
  ['files', { type: 'file' }, { kind: 'files', ids: ['file-1'] }],
  ['files', { type: 'file' }, { kind: 'declined' }],
  [
    'action',
    { type: 'action', keys: ['a-1'] },
    { kind: 'action', action: actionOf({ id: 'a-1' }) },
  ],
  ['action', { type: 'action', keys: ['a-1'] }, { kind: 'declined' }],
  ['element', { type: 'element', element_id: 'e-2' }, { kind: 'element', props: { name: 'Zed' } }],
  ['element', { type: 'element', element_id: 'e-2' }, { kind: 'declined' }],
];

/** A packet as the library writes it. */
function packet([name, ...payload]: readonly unknown[]): string {
  const text = JSON.stringify([name, ...payload], (_, value: unknown) =>
    value instanceof ArrayBuffer ? { _placeholder: true, num: 0 } : value,
  );
  return (text.includes('_placeholder') ? '451-' : '42') + text;
}

describe('what this page says', () => {
  let client: WireClient;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(() => Promise.resolve(new Response('{}'))),
    );
    sessionStorage.setItem('parley.session', 's-1');
    document.documentElement.lang = 'de';
    identity.keepChat('chat-1');
    identity.keepProfile('Ä & b');
    identity.keepUserEnv({ MAPS_KEY: 'k' });
    client = new WireClient('', {
      events: () => undefined,
      connection: () => undefined,
      ready: () => undefined,
      toast: () => undefined,
      window: () => undefined,
      audio: () => undefined,
    });
    client.open();
    await vi.advanceTimersByTimeAsync(0);
    socket.accept();
    socket.receive('parley_chat', { chat: 'chat-1', restored: true, cursor: 17 });
    socket.receive('parley_cursor', 17);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('isInTheBookOfPackets', () => {
    client.say(MESSAGE);
    client.edit(saidOf({ ...TYPED, id: 'm-1' }), 'new');
    Object.values(REMARKS).forEach((remark) => client.remark(...remark));
    client.close();
    // What the next connection would say about where this page is.
    socket.connect();
    const auth = socket.auth.at(-1);
    holds('page.txt', [`40${JSON.stringify(auth)}`, ...socket.sent.map(packet)]);
  });

  it('isInTheBookOfReplies', () => {
    const lines = REPLIES.map(([kind, spec, reply]) => {
      let line = '';
      const ack = (answer: unknown) => (line = `${kind} ${JSON.stringify(answer)}`);
      socket.receive('ask', { msg: { id: 'q' }, spec: { ...spec, step_id: 'q' } }, ack);
      client.answer('q', reply);
      return line;
    });
    const add = (event: Event) => (event as CustomEvent<CallDetail>).detail.callback({ sum: 3 });
    window.addEventListener(CALL_EVENT, add, { once: true });
    socket.receive('call_fn', { name: 'add', args: {} }, (result: unknown) =>
      lines.push(`call ${JSON.stringify(result)}`),
    );
    holds('replies.txt', lines);
  });

  it('isInTheBookOfBodies', async () => {
    vi.mocked(fetch).mockClear();
    const rest = new Rest('');
    const element = elementOf({ id: 'e-2', type: 'custom', props: { count: 1 } });
    await rest.callAction(actionOf({ id: 'a-1', name: 'echo', payload: { v: 1 } }));
    await rest.callAction({ name: 'map', payload: { v: 1 } });
    await rest.updateElement(element, { count: 2 });
    await rest.removeElement(element);
    await setSessionCookie('', 100);
    holds(
      'bodies.txt',
      vi
        .mocked(fetch)
        .mock.calls.map(
          ([path, options]) => `${options?.method} ${String(path)} ${String(options?.body)}`,
        ),
    );
  });
});
