import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Conversation } from '../lib/conversation.js';
import { RawBytes, RawSocket } from '../lib/raw.js';
import { openPolling, poll, post, socketUrl } from '../lib/server.js';

const MESSAGE = { id: randomUUID(), name: 'User', type: 'user_message', output: 'echo x' };

describe('malformed packets end their own connection and nobody else’s', () => {
  let bystander;

  before(async () => {
    bystander = await new Conversation({ transports: ['websocket'] }).ready();
  });

  after(() => bystander.close());

  for (const text of [
    '',
    '7',
    '9nonsense',
    'b!!!',
    '4',
    '4x',
    '48[]',
    '42',
    '42{}',
    '42[]',
    '42["unfinished',
    `42["deep",${'['.repeat(100_000)}`,
    '42[{"not":"a name"}]',
    '42["connect"]',
    '43[]',
    '45["no count"]',
    '451-["a",{"_placeholder":true,"num":0}',
    '4599999999999-["a"]',
    '450-["a",{"_placeholder":true,"num":7}]',
    '42123456789012345678901234567890["a"]',
  ]) {
    test(`text ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const raw = await new RawSocket().join();
      raw.send(text);
      await raw.hungUp();

      assert.equal(await bystander.ask(`echo after ${text.length}`), `after ${text.length}`);
    });
  }

  test('an attachment that nobody announced', async () => {
    const raw = await new RawSocket().join();
    raw.send(Buffer.from([1, 2, 3]));
    await raw.hungUp();

    assert.equal(await bystander.ask('echo fine'), 'fine');
  });

  test('a packet in the place of an attachment', async () => {
    const raw = await new RawSocket().join();
    raw.send('451-["a",{"_placeholder":true,"num":0}]');
    raw.send('42["stop"]');
    await raw.hungUp();

    assert.equal(await bystander.ask('echo fine'), 'fine');
  });

  for (const [what, code, bytes] of [
    ['a frame without a mask', 1002, [0x81, 0x01, 0x32]],
    ['a reserved bit', 1002, [0xc1, 0x80, 0, 0, 0, 0]],
    ['an unknown opcode', 1002, [0x83, 0x80, 0, 0, 0, 0]],
    ['a control frame in fragments', 1002, [0x09, 0x80, 0, 0, 0, 0]],
    ['a continuation of nothing', 1002, [0x80, 0x80, 0, 0, 0, 0]],
    ['a length that takes too many bytes', 1002, [0x81, 0xfe, 0, 1, 0, 0, 0, 0, 0x32]],
    ['a close code that is not one', 1002, [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed]],
    ['text that is not UTF-8', 1007, [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]],
    ['a message of many terabytes', 1009, [0x81, 0xff, 0, 0, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ]) {
    test(what, async () => {
      const raw = new RawBytes();
      await raw.opened();
      raw.send(...bytes);

      assert.equal(await raw.closeCode(), code);
      assert.equal(await bystander.ask('echo fine'), 'fine');
    });
  }

  for (const body of ['', '\u001e', 'x', '4x', '2\u001e'.repeat(10_000), Buffer.from([0x34, 0xff])]) {
    test(`polling body ${JSON.stringify(body.toString().slice(0, 10))}`, async () => {
      const { handshake } = await openPolling();
      const answer = await post(handshake.sid, body);

      assert.equal(answer.status, 400);
      const last = await poll(handshake.sid);
      assert.ok(last.status === 400 || last.packets.includes('1'), JSON.stringify(last));
      assert.equal(await bystander.ask('echo fine'), 'fine');
    });
  }
});

test('a message with a wrong field is refused in the chat, which goes on', async () => {
  const raw = await new RawSocket().join();
  for (const data of [undefined, 7, {}, { message: { ...MESSAGE, output: 7 } }]) {
    raw.texts.length = 0;
    raw.send(`42${JSON.stringify(['client_message', ...(data === undefined ? [] : [data])])}`);
    await raw.text((text) => text.includes('"isError":true'), `the refusal of ${JSON.stringify(data)}`);
  }
  raw.texts.length = 0;

  raw.send(`42${JSON.stringify(['client_message', { message: MESSAGE }])}`);

  await raw.text((text) => text.includes('"output":"x"'), 'the echo');
  raw.close();
});

test('an id that is not a UUID is refused in the chat, which goes on', async () => {
  const chat = await new Conversation({ transports: ['websocket'] }).ready();
  chat.say('echo never', { id: 'not-a-uuid' });
  await chat.until(() => chat.answers().some((step) => step.isError), 'the refusal');

  assert.equal(await chat.ask('echo fine'), 'fine');
  assert.equal(chat.answers().some((step) => step.output === 'never'), false);
  chat.close();
});

for (const headers of [{ Origin: 'http://elsewhere.example' }, { Origin: 'null' }]) {
  test(`requests and sockets of ${headers.Origin} are refused`, async () => {
    assert.equal((await fetch(socketUrl('polling'), { headers })).status, 403);
    const raw = new RawSocket({}, { headers });
    await raw.until(() => raw.closed, 'the refusal');
    assert.deepEqual(raw.texts, []);
  });
}
