import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withChat } from '../lib/conversation.js';
import { post } from '../lib/server.js';

const LIMIT = 1_000_000;

for (const transports of [['websocket'], ['polling']]) {
  const over = { transports };

  test(`texts arrive unchanged over ${transports}`, () =>
    withChat(over, async (chat) => {
      for (const text of [
        '\u{1f44d}\u{1f3fd} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} e\u0301 \u202eabc\u202c',
        'nul \u0000 and \u0001\u001f and \u007f and \u2028\u2029 and \ufeff',
        '"quotes" \\ / </script> {"a":[1]}',
        'line\nline\r\n\ttab',
        'x'.repeat(10_000),
        `${'y'.repeat(10_000)}\n${'\u20ac'.repeat(10_000)}`,
        '42["task_end",{}]\u001e6',
      ]) {
        assert.equal(await chat.ask(`echo ${text}`), text);
      }
      assert.equal(await chat.ask('len \u{1f44d}\u{1f44d}'), 'len 2');
    }));

  test(`half a surrogate pair comes back as a replacement over ${transports}`, () =>
    withChat(over, async (chat) => {
      assert.equal(await chat.ask('echo a\ud800b'), 'a\ufffdb');
    }));

  test(`messages up to the limit arrive whole over ${transports}`, () =>
    withChat(over, async (chat) => {
      const text = 'z'.repeat(LIMIT - 1_000);

      assert.equal(await chat.ask(`echo ${text}`), text);
      assert.equal(await chat.ask(`len ${text}`), `len ${text.length}`);
    }));

  test(`the agent may say more than a page may over ${transports}`, () =>
    withChat(over, async (chat) => {
      assert.equal((await chat.ask('big 3000000')).length, 3_000_000);
    }));

  test(`larger messages are refused in the chat, which goes on, over ${transports}`, () =>
    withChat(over, async (chat) => {
      chat.say(`echo ${'z'.repeat(LIMIT + 1)}`);

      const refusal = await chat.until(
        () => chat.answers().find((step) => step.isError),
        'the refusal',
      );
      assert.match(refusal.output, /too long/);
      assert.match(refusal.output, /1,?000,?000/);
      if (transports[0] === 'polling') {
        // The client takes any refused post for a broken wire.
        await chat.until(() => chat.count('clear_call_fn') === 2, 'the reconnect');
      }
      assert.equal(await chat.ask('echo still here'), 'still here');
    }));
}

test('a larger polling body is answered with 413', () =>
  withChat({ transports: ['polling'] }, async (chat) => {
    const answer = await post(chat.socket.io.engine.id, 'x'.repeat(LIMIT + 1));

    assert.equal(answer.status, 413);
  }));

test('many chats at once are all answered', async () => {
  const chats = Array.from({ length: 50 }, (_, i) =>
    withChat({ transports: ['websocket'] }, async (chat) => {
      assert.equal(await chat.ask(`echo chat ${i}`), `chat ${i}`);
      assert.equal(await chat.ask('stream 20 1'), Array.from({ length: 20 }, (_, t) => `t${t}`).join(' '));
    }),
  );
  await Promise.all(chats);
});
