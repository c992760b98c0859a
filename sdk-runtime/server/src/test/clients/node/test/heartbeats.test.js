import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withChat } from '../lib/conversation.js';
import { RawSocket } from '../lib/raw.js';
import { joinPolling, openPolling, poll, post } from '../lib/server.js';

const GRACE = 5_000;

test('heartbeats keep a quiet connection', { concurrency: true }, async (t) => {
  const { pingInterval, pingTimeout } = (await openPolling()).handshake;

  await Promise.all([
    t.test('websocket: the server pings in time, and who answers stays', async () => {
      const raw = await new RawSocket().join();
      await raw.text((text) => text === '2', 'a ping', pingInterval + GRACE);
      raw.send('3');
      raw.texts.length = 0;
      await raw.text((text) => text === '2', 'the next ping', pingInterval + GRACE);
      assert.equal(raw.closed, null);
      raw.close();
    }),
    t.test('websocket: who does not answer is hung up on', async () => {
      const silent = await new RawSocket().join();
      await silent.text((text) => text === '2', 'a ping', pingInterval + GRACE);
      await silent.hungUp(pingTimeout + GRACE);
    }),
    t.test('websocket: who never joins is hung up on', async () => {
      const stranger = new RawSocket();
      await stranger.hungUp(pingInterval + pingTimeout + GRACE);
    }),
    t.test('polling: the server pings in time', async () => {
      const { sid } = await joinPolling();
      assert.deepEqual((await poll(sid)).packets, ['2']);
      assert.equal((await post(sid, '3')).status, 200);
      assert.deepEqual((await poll(sid)).packets, ['2']);
    }),
    t.test('polling: a connection that nobody polls is forgotten', async () => {
      const { sid } = await joinPolling();
      await new Promise((resolve) => setTimeout(resolve, pingInterval + pingTimeout + GRACE));
      assert.equal((await poll(sid)).status, 400);
    }),
    t.test('socket.io-client answers, and its conversation goes on', () =>
      withChat({}, async (chat) => {
        let pings = 0;
        chat.socket.io.engine.on('ping', () => {
          pings += 1;
          chat.changed();
        });
        await chat.until(() => pings === 2, 'two pings', 2 * pingInterval + GRACE);
        assert.equal(await chat.ask('echo alive'), 'alive');
        assert.equal(chat.count('clear_call_fn'), 1);
      }),
    ),
  ]);
});
