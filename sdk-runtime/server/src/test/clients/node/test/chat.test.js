import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withChat } from '../lib/conversation.js';

const over = { transports: ['websocket'] };

test('the basics answer as the contract says', () =>
  withChat(over, async (chat) => {
    assert.equal(await chat.ask('len a\u{1f44d}b'), 'len 3');
    assert.equal(await chat.ask('big 10'), 'xxxxxxxxxx');
    assert.equal(await chat.ask('count'), 'count 1');
    assert.equal(await chat.ask('count'), 'count 2');
    assert.equal(await chat.ask('starts'), 'starts 1');
    assert.equal(await chat.ask('who'), 'who anonymous');
    assert.equal(await chat.ask('nonsense to it'), 'unknown: nonsense to it');
  }));

test('an exception shows a reference, and the chat goes on', () =>
  withChat(over, async (chat) => {
    chat.say('error');
    const shown = await chat.until(() => chat.answers().find((step) => step.isError), 'the error');
    await chat.until(() => !chat.loading, 'the end of the turn');

    assert.equal(shown.name, 'Error');
    assert.match(shown.output, /Reference: [0-9A-Z]{8}/);
    const run = chat.steps.get(shown.parentId);
    assert.equal(run.isError, true);
    assert.ok(run.end);
    assert.equal(await chat.ask('echo fine'), 'fine');
  }));

test('a stream begins with its first token and ends with the whole text', () =>
  withChat(over, async (chat) => {
    assert.equal(await chat.ask('stream 3 5'), 't0 t1 t2');
    const [, start] = chat.events.find(([name]) => name === 'stream_start');
    const tokens = chat.events.filter(([name]) => name === 'stream_token').map(([, data]) => data);
    const [, end] = chat.events.findLast(([, step]) => step?.id === start.id && step.type);

    assert.deepEqual([start.output, start.streaming], ['t0', true]);
    assert.deepEqual(tokens, [
      { id: start.id, token: ' t1', isSequence: false, isInput: false },
      { id: start.id, token: ' t2', isSequence: false, isInput: false },
    ]);
    assert.deepEqual([end.output, end.streaming], ['t0 t1 t2', false]);
  }));

test("a step's output may stream, too", () =>
  withChat(over, async (chat) => {
    assert.equal(await chat.ask('stream step 4'), 'typist done');
    const typist = [...chat.steps.values()].find((step) => step.name === 'typist');

    assert.equal(typist.type, 'tool');
    assert.equal(typist.output, 's0 s1 s2 s3');
    assert.equal(typist.streaming, false);
    assert.ok(typist.end);
  }));

for (const [what, command, begun] of [
  ['a sleeping handler', 'long 60', (chat) => chat.answers().some((s) => s.output === 'long begins')],
  ['a stream', 'stream 2000 10', (chat) => chat.count('stream_token') > 5],
  ['a wrapper that blocks', 'blocking 60000', (chat) => chat.loading],
  ['forks', 'parallel 5 60000', (chat) => chat.loading],
]) {
  test(`stop ends ${what} at once`, () =>
    withChat(over, async (chat) => {
      chat.say(command);
      await chat.until(() => begun(chat), 'the beginning');

      const pressed = performance.now();
      chat.socket.emit('stop');
      await chat.answer('Task manually stopped.');
      await chat.until(() => !chat.loading || chat.answers().some((s) => s.output === 'stop seen'), 'the end');
      const took = performance.now() - pressed;

      await chat.answer('stop seen');
      await chat.until(() => !chat.loading, 'the end of the turn');
      assert.ok(took < 1_000, `${took} ms`);
      assert.equal(chat.answers().some((step) => step.isError || step.streaming), false);
      assert.equal(await chat.ask('echo fine'), 'fine');
    }));
}

test('stop with nothing running says nothing', () =>
  withChat(over, async (chat) => {
    const before = chat.answers().length;
    chat.socket.emit('stop');
    assert.equal(await chat.ask('echo fine'), 'fine');
    assert.equal(chat.answers().length, before + 1);
  }));

test('waiting work ends with its message', () =>
  withChat(over, async (chat) => {
    assert.equal(await chat.ask('blocking 50'), 'done');
    assert.equal(await chat.ask('cpu 50'), 'done');
    assert.match(await chat.ask('parallel 10 100'), /^parallel 10 in \d+ ms$/);
    chat.say('long 0.2');
    await chat.answer('long begins');
    await chat.answer('long done');
  }));

test('messages of one chat are answered in order, and a doubled one once', () =>
  withChat(over, async (chat) => {
    const before = chat.answers().length;
    const id = chat.say('long 0.3');
    chat.say('long 0.3', { id });
    chat.say('echo after');
    await chat.answer('after');

    assert.deepEqual(
      chat.answers().slice(before).map((step) => step.output),
      ['long begins', 'long done', 'after'],
    );
  }));

test('two chats do not wait for each other', () =>
  withChat(over, (busy) =>
    withChat(over, async (chat) => {
      busy.say('long 5');
      await busy.answer('long begins');
      const asked = performance.now();
      assert.equal(await chat.ask('echo quick'), 'quick');
      assert.ok(performance.now() - asked < 1_000);
      busy.socket.emit('stop');
      await busy.answer('stop seen');
    }),
  ));
