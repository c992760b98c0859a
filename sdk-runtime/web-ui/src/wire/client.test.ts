import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket';
import type { Connection } from '../connection/connection';
import { WireClient } from './client';
import { identity } from './identity';
import { saidOf } from './say';

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({
  io: (_: string, options: FakeSocket['options']) => (socket = new FakeSocket(options)),
}));

function greet(restored: boolean, cursor = 0): void {
  socket.accept();
  socket.receive('parley_chat', { chat: 'c', restored, cursor });
  socket.receive('parley_cursor', cursor);
}

describe('the client of the wire', () => {
  let connections: Connection[];
  let ready: boolean[];
  let client: WireClient;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('nobody there')));
    connections = [];
    ready = [];
    client = new WireClient('', {
      events: () => undefined,
      connection: (connection) => connections.push(connection),
      ready: (sameChat) => ready.push(sameChat),
      toast: () => undefined,
      window: () => undefined,
      audio: () => undefined,
    });
    client.open();
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('connectsAlthoughTheSessionCookieFailed', () => {
    expect(socket.auth).toHaveLength(1);
    expect(socket.auth[0]).toMatchObject({
      clientType: 'webapp',
      sessionId: identity.session(),
      parley: { cursor: 0, chat: '', language: '' },
    });
  });

  it('isReadyOnceTheReplayIsOver', () => {
    socket.accept();
    expect(socket.sent).toEqual([['connection_successful']]);
    socket.receive('parley_chat', { chat: 'c', restored: false, cursor: 0 });
    expect(client.isReady).toBe(false);
    socket.receive('parley_cursor', 0);
    expect(client.isReady).toBe(true);
    expect(ready).toEqual([true]);
    expect(connections.at(-1)).toEqual({ kind: 'connected' });
  });

  it('isReadyAfterAWhileWhereNothingWasToBeReplayed', () => {
    socket.accept();
    socket.receive('parley_chat', { chat: 'c', restored: false, cursor: 0 });
    vi.advanceTimersByTime(500);
    expect(ready).toEqual([true]);
  });

  it('comesBackWithTheCursorItHasGotTo', async () => {
    greet(false);
    socket.receive('first_interaction', { interaction: 'x', thread_id: 'c' });
    socket.receive('parley_cursor', 42);
    socket.disconnect();
    expect(connections.at(-1)).toMatchObject({ kind: 'reconnecting' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket.auth.at(-1)).toMatchObject({ parley: { cursor: 42, chat: 'c' }, threadId: 'c' });
  });

  it('startsAnewWhereTheServerHasForgotten', async () => {
    greet(false);
    socket.receive('first_interaction', { interaction: 'x', thread_id: 'c' });
    socket.receive('parley_cursor', 42);
    socket.disconnect();
    await vi.advanceTimersByTimeAsync(1_000);
    greet(false);
    expect(ready).toEqual([true, false]);
    socket.disconnect();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket.auth.at(-1)).toMatchObject({ parley: { cursor: 0, chat: '' } });
  });

  it('triesLessAndLessOftenAndSaysWhenTheServerIsGone', async () => {
    for (let attempt = 0; attempt < 7; attempt++) {
      socket.fail(true);
      await vi.advanceTimersByTimeAsync(13_000);
    }
    expect(connections.map(({ kind }) => kind)).toEqual([
      'connecting',
      ...Array.from({ length: 5 }, () => 'reconnecting'),
      'gone',
      'gone',
    ]);
    expect(socket.auth).toHaveLength(8);
  });

  it('triesAtOnceWhenAsked', async () => {
    for (let attempt = 0; attempt < 7; attempt++) {
      socket.fail(true);
      if (attempt < 6) await vi.advanceTimersByTimeAsync(13_000);
    }
    const attempts = socket.auth.length;
    client.retry();
    client.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket.auth).toHaveLength(attempts + 1);
  });

  it('doesNotTryAgainByItselfWhenItIsRefused', async () => {
    socket.fail(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connections.at(-1)).toEqual({ kind: 'refused' });
    expect(socket.auth).toHaveLength(1);
    client.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket.auth).toHaveLength(2);
  });

  it('givesUpOnAServerThatAcceptsAndThenSaysNothing', async () => {
    socket.accept();
    await vi.advanceTimersByTimeAsync(8_100);
    expect(connections.at(-1)).toMatchObject({ kind: 'reconnecting' });
  });

  it('sendsWhatWasTyped', () => {
    greet(false);
    client.say(saidOf({ id: 'm', type: 'user_message', output: 'hi', createdAt: 'now' }));
    expect(socket.sent.at(-1)).toEqual([
      'client_message',
      {
        message: {
          id: 'm',
          name: '',
          type: 'user_message',
          output: 'hi',
          createdAt: 'now',
          threadId: '',
          metadata: {},
        },
        fileReferences: [],
      },
    ]);
  });

  it('sendsAlongWhatWasChosen', () => {
    greet(false);
    const files = [{ id: 'f', name: 'a.txt', mime: 'text/plain', size: 3 }];
    client.say(saidOf({ id: 'm', command: 'Search', modes: { model: 'a' }, files }));
    expect(socket.sent.at(-1)?.[1]).toMatchObject({
      message: { command: 'Search', modes: { model: 'a' } },
      fileReferences: [{ id: 'f' }],
    });
  });

  it('answersAQuestionOnceWhereItWasAsked', () => {
    greet(false);
    const ack = vi.fn<(reply: unknown) => void>();
    const spec = { type: 'text', timeout: 9, step_id: 'q' };
    socket.receive('ask', { msg: { id: 'q', parentId: 'r' }, spec }, ack);
    const message = saidOf({ id: 'a', output: 'me', parentId: 'r', answers: 'q' });
    expect(client.answer('other', { kind: 'text', message })).toBe(false);
    expect(client.answer('q', { kind: 'text', message })).toBe(true);
    expect(client.answer('q', { kind: 'text', message })).toBe(false);
    expect(ack).toHaveBeenCalledOnce();
    expect(ack.mock.calls[0]?.[0]).toMatchObject({ id: 'a', output: 'me', parentId: 'r' });
  });

  it('cannotAnswerWhatWasAskedOnAConnectionThatIsGone', () => {
    greet(false);
    const spec = { type: 'element', element_id: 'e', timeout: 9, step_id: 'q' };
    const [one, two] = [vi.fn<(reply: unknown) => void>(), vi.fn<(reply: unknown) => void>()];
    socket.receive('ask', { msg: { id: 'q' }, spec }, one);
    socket.disconnect();
    expect(client.answer('q', { kind: 'declined' })).toBe(false);
    greet(true);
    expect(client.answer('q', { kind: 'declined' })).toBe(false);
    socket.receive('ask', { msg: { id: 'q' }, spec }, two);
    expect(client.answer('q', { kind: 'declined' })).toBe(true);
    expect(one).not.toHaveBeenCalled();
    expect(two).toHaveBeenCalledExactlyOnceWith({ submitted: false });
  });

  it('makesRemarksOnlyWhenReady', () => {
    expect(client.remark('stop')).toBe(false);
    greet(false);
    expect(client.remark('window_message', { a: 1 })).toBe(true);
    expect(socket.sent.at(-1)).toEqual(['window_message', { a: 1 }]);
    expect(client.edit(saidOf({ id: 'm', output: 'old' }), 'new')).toBe(true);
    expect(socket.sent.at(-1)).toMatchObject(['edit_message', { message: { output: 'new' } }]);
  });

  it('doesNotTakeTheNewChatForTheOldOneWhenItIsLostBeforeItHasSettled', async () => {
    greet(false);
    socket.receive('first_interaction', { interaction: 'x', thread_id: 'old' });
    socket.disconnect();
    await vi.advanceTimersByTimeAsync(1_000);
    socket.accept();
    socket.receive('parley_chat', { chat: 'new', restored: false, cursor: 0 });
    socket.disconnect();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(socket.auth.at(-1)).toMatchObject({ parley: { cursor: 0, chat: 'old' } });
    expect(identity.chat()).toBe('old');
    greet(false);
    expect(ready).toEqual([true, false]);
    expect(identity.chat()).toBe('');
  });

  it('clearsItsSessionWhenItLeavesAndStaysAway', async () => {
    greet(false);
    client.close();
    expect(socket.sent.at(-1)).toEqual(['clear_session']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.auth).toHaveLength(1);
  });
});
