import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conversation, withChat } from '../lib/conversation.js';
import { RawSocket } from '../lib/raw.js';
import { SERVER, openPolling, poll, post, socketUrl } from '../lib/server.js';

test('polling alone carries a conversation', () =>
  withChat({ transports: ['polling'] }, async (chat) => {
    assert.equal(await chat.ask('echo over polling €'), 'over polling €');
    assert.equal(await chat.ask('stream 5'), 't0 t1 t2 t3 t4');
    assert.equal(chat.transport, 'polling');
  }));

test('websocket alone carries a conversation', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    assert.equal(await chat.ask('echo over websocket €'), 'over websocket €');
    assert.equal(await chat.ask('stream 5'), 't0 t1 t2 t3 t4');
    assert.equal(chat.transport, 'websocket');
  }));

test('a conversation goes on while its transport is upgraded', () =>
  withChat({}, async (chat) => {
    const early = chat.ask('stream 40 10');
    await chat.until(() => chat.transport === 'websocket', 'the upgrade');

    assert.equal(await early, Array.from({ length: 40 }, (_, i) => `t${i}`).join(' '));
    assert.equal(await chat.ask('echo upgraded'), 'upgraded');
    assert.equal(chat.transport, 'websocket');
  }));

test('a turn comes in the order that pages rely on', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    const from = chat.events.length;
    const said = chat.say('echo hi');
    await chat.until(() => chat.names().slice(from).includes('task_end'), 'the end of the turn');

    assert.deepEqual(chat.names().slice(from), [
      'task_start',
      'first_interaction',
      'new_message run',
      'new_message assistant_message',
      'update_message run',
      'task_end',
    ]);
    const [, run] = chat.events[from + 2];
    const [, message] = chat.events[from + 3];
    assert.equal(run.name, 'on_message');
    assert.equal(run.parentId, said);
    assert.equal(message.parentId, run.id);
    assert.equal(chat.steps.get(run.id).input, 'echo hi');
    assert.ok(chat.steps.get(run.id).end);
  }));

test('steps have the keys of their shape, nulls included', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    await chat.ask('echo shape');
    const [, run] = chat.events.find(([, step]) => step?.name === 'on_message');
    const [, message] = chat.events.find(([, step]) => step?.output === 'shape');

    assert.deepEqual(
      Object.keys(run).sort(),
      ('autoCollapse createdAt defaultOpen end generation id input isError language metadata name ' +
        'output parentId showInput start streaming tags threadId type').split(' '),
    );
    assert.deepEqual(
      Object.keys(message).sort(),
      ('command createdAt end id isError language metadata modes name output parentId start ' +
        'streaming tags threadId type waitForAnswer').split(' '),
    );
    assert.match(message.createdAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/);
    assert.deepEqual([message.start, message.end], [message.createdAt, message.createdAt]);
  }));

test('a handshake over polling offers the upgrade and tells the terms', async () => {
  const { answer, packet, handshake } = await openPolling();

  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/plain; ?charset=utf-8$/i);
  assert.equal(packet, '0');
  const { sid, ...terms } = handshake;
  assert.ok(sid.length >= 20, sid);
  assert.deepEqual(terms.upgrades, ['websocket']);
  assert.equal(terms.maxPayload, 1_000_000);
  assert.ok(terms.pingInterval > 0 && terms.pingTimeout > 0);
});

test('a handshake over websocket offers no upgrade', async () => {
  const raw = new RawSocket();
  const text = await raw.text(() => true, 'the handshake');
  raw.close();

  assert.deepEqual(JSON.parse(text.slice(1)).upgrades, []);
});

test('packets share a payload, and a post is answered with OK', async () => {
  const { handshake } = await openPolling();
  const auth = JSON.stringify({ sessionId: crypto.randomUUID(), clientType: 'webapp' });
  const posted = await post(handshake.sid, `40${auth}`);
  assert.equal(posted.status, 200);
  assert.equal((await posted.text()).toUpperCase(), 'OK');
  assert.match((await poll(handshake.sid)).packets[0], /^40\{"sid":"/);

  await post(handshake.sid, '42["connection_successful"]\u001e42["fetch_favorites"]\u001e427["stop"]');
  const packets = [];
  while (!packets.includes('437[]') || !packets.includes('42["clear_call_fn",{}]')) {
    const answer = await poll(handshake.sid);
    assert.equal(answer.status, 200);
    packets.push(...answer.packets);
  }

  const events = packets.filter((packet) => packet.startsWith('42'));
  assert.deepEqual(events.slice(0, 3), [
    '42["task_end",{}]',
    '42["clear_ask",{}]',
    '42["clear_call_fn",{}]',
  ]);
});

for (const [what, url] of [
  ['another protocol version', `${SERVER}/ws/socket.io/?EIO=3&transport=polling`],
  ['no protocol version', `${SERVER}/ws/socket.io/?transport=polling`],
  ['an unknown transport', socketUrl('carrier-pigeon')],
  ['an unknown session', socketUrl('polling', { sid: 'nobody' })],
]) {
  test(`${what} is answered with 400 and a sentence`, async () => {
    const answer = await fetch(url);

    assert.equal(answer.status, 400);
    assert.equal(typeof JSON.parse(await answer.text()), 'string');
  });
}

test('a poll after the upgrade is refused', async () => {
  const { handshake } = await openPolling();
  const raw = new RawSocket({ sid: handshake.sid });
  await raw.until(() => raw.socket.readyState === 1, 'the upgrade');
  const pending = poll(handshake.sid);
  raw.send('2probe');
  await raw.text((text) => text === '3probe', 'the answer to the probe');
  assert.deepEqual((await pending).packets, ['6']);
  raw.send('5');
  raw.send(`40${JSON.stringify({ sessionId: crypto.randomUUID(), clientType: 'webapp' })}`);
  await raw.text((text) => text.startsWith('40'), 'the welcome over websocket');

  assert.equal((await poll(handshake.sid)).status, 400);
  raw.close();
});

test('an acknowledgement is given to those who want one', () =>
  withChat({ transports: ['websocket'] }, async (chat) => {
    await chat.socket.timeout(5_000).emitWithAck('stop');
  }));

test('binary data and unknown events are no reason to hang up', async () => {
  for (const transports of [['polling'], ['websocket']]) {
    await withChat({ transports }, async (chat) => {
      chat.socket.emit('nobody_knows_this', { a: 1 });
      chat.socket.emit('nobody_knows_this', { deep: [Buffer.from([1, 2, 3])] }, Buffer.alloc(1000));
      chat.socket.emit('window_message', 'hi');
      chat.socket.emit('fetch_favorites');

      assert.equal(await chat.ask('echo still here'), 'still here');
    });
  }
});

test('pages without an introduction are refused, with an answer', async () => {
  for (const auth of [{ sessionId: undefined }, { sessionId: 7 }, { userEnv: 'no json' }]) {
    const chat = new Conversation({ auth, transports: ['websocket'] });
    const refusal = await chat.until(() => chat.refusal, 'the refusal');
    chat.close();

    assert.equal(refusal.message, 'Connection refused by server');
  }
});

test('an unknown namespace is refused, with an answer', async () => {
  const raw = new RawSocket();
  await raw.text((text) => text.startsWith('0'), 'the handshake');
  raw.send('40/nowhere,');

  assert.equal(
    await raw.text((text) => text.startsWith('44'), 'the refusal'),
    '44/nowhere,"Unable to connect"',
  );
  raw.close();
});
