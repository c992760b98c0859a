import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Conversation, withChat } from '../lib/conversation.js';
import { SERVER } from '../lib/server.js';

const tokens = (count) => Array.from({ length: count }, (_, i) => `t${i}`).join(' ');

for (const transports of [['websocket'], ['polling'], ['polling', 'websocket']]) {
  test(`a stream that is cut in the middle arrives whole over ${transports}`, () =>
    withChat({ transports }, async (chat) => {
      chat.say('stream 200 10');
      const streaming = () => chat.answers().find((step) => step.output.includes('t30'));
      await chat.until(streaming, 'the middle of the stream');

      chat.cut();
      await chat.until(() => chat.count('clear_call_fn') === 2, 'the reconnect');

      await chat.answer(tokens(200));
      await chat.until(() => !chat.loading, 'the end of the turn');
      assert.equal(chat.answers().length, 1);
    }));
}

test('cuts one after the other lose and double nothing', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    chat.say('stream 200 10');
    for (const token of ['t20', 't60', 't61', 't120', 't160']) {
      const seen = () => chat.answers().some((step) => step.output.includes(token));
      await chat.until(seen, token);
      chat.cut();
    }

    await chat.answer(tokens(200));
    assert.equal(chat.answers().length, 1);
  }));

test('what was said while the page was away is there when it comes back', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    chat.say('stream 60 10');
    await chat.until(() => chat.count('stream_token') > 3, 'the beginning of the stream');
    chat.socket.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // the run ends without us

    chat.socket.connect();

    await chat.answer(tokens(60));
    await chat.until(() => !chat.loading, 'the end of the turn');
    assert.equal(chat.answers().length, 1);
    const run = [...chat.steps.values()].find((step) => step.name === 'on_message');
    assert.ok(run.end, 'the run has ended in the page, too');
  }));

test('a chat keeps its state and starts once, however often its page comes back', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    assert.equal(await chat.ask('count'), 'count 1');
    for (let cuts = 1; cuts <= 3; cuts += 1) {
      chat.cut();
      await chat.until(() => chat.count('clear_call_fn') === cuts + 1, 'the reconnect');
    }

    assert.equal(await chat.ask('count'), 'count 2');
    assert.equal(await chat.ask('starts'), 'starts 1');
    assert.equal(chat.count('first_interaction') >= 1, true);
  }));

test('a page that comes back is told whether work is going on', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    chat.say('long 2');
    await chat.answer('long begins');
    chat.cut();
    await chat.until(() => chat.count('clear_call_fn') === 2, 'the reconnect');
    await chat.until(() => chat.loading, 'the loading state');

    await chat.answer('long done');
    await chat.until(() => !chat.loading, 'the end of the turn');
  }));

test('an older socket of the same session does not disturb the newer one', async () => {
  const sessionId = randomUUID();
  await withChat({ sessionId, transports: ['websocket'] }, async (older) => {
    assert.equal(await older.ask('count'), 'count 1');
    await withChat({ sessionId, transports: ['websocket'] }, async (newer) => {
      assert.equal(await newer.ask('count'), 'count 2');
    });
  });
});

test('a new session is a new chat', async () => {
  await withChat({ transports: ['websocket'] }, async (chat) => {
    assert.equal(await chat.ask('count'), 'count 1');
    chat.socket.emit('clear_session');
  });
  await withChat({ transports: ['websocket'] }, async (chat) => {
    assert.equal(await chat.ask('count'), 'count 1');
  });
});

test("a session belongs to its browser: another one's cookie is refused", async () => {
  const [mine, theirs] = [await visitorCookie(), await visitorCookie()];
  assert.notEqual(mine, theirs);
  const sessionId = randomUUID();
  const extraHeaders = { Cookie: mine };
  await withChat({ sessionId, transports: ['websocket'], extraHeaders }, async (chat) => {
    assert.equal(await chat.ask('echo mine'), 'mine');

    for (const headers of [{ Cookie: theirs }, {}]) {
      const thief = new Conversation({ sessionId, transports: ['websocket'], extraHeaders: headers });
      const refusal = await thief.until(() => thief.refusal, 'the refusal');
      thief.close();
      assert.equal(refusal.message, 'Connection refused by server');
    }
    assert.equal(await chat.ask('echo still mine'), 'still mine');
  });
  await withChat({ sessionId, transports: ['polling'], extraHeaders }, async (chat) => {
    await chat.answer('mine');
  });
});

async function visitorCookie() {
  const answer = await fetch(`${SERVER}/set-session-cookie`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ session_id: randomUUID() }),
  });
  const cookie = answer.headers.getSetCookie().find((value) => value.startsWith('parley_visitor='));
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Lax/i);
  return cookie.split(';')[0];
}
