import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Page } from '../lib/page.js';

const tokens = (count) => Array.from({ length: count }, (_, i) => `t${i}`).join(' ');

for (const transports of [['websocket'], ['polling'], undefined]) {
  describe(`the stock React client over ${transports ?? 'what it likes'}`, () => {
    const page = new Page();

    before(() => page.open(transports));

    after(() => page.close());

    test('loads what the page needs', () => {
      const { auth, config } = page.view;

      assert.equal(auth.data.requireLogin, false);
      assert.deepEqual(auth.data.oauthProviders, []);
      assert.ok(config.config.ui.name);
      assert.ok(Array.isArray(config.config.chatProfiles));
      assert.equal(config.config.features.audio.enabled !== undefined, true);
      assert.equal(page.view.data.error, false);
    });

    test('shows the message and its answer in one tree', async () => {
      page.say('echo hello');
      const answer = await page.answer('hello');
      await page.until(() => !page.view.data.loading, 'the end of the turn');

      const said = page.view.messages.find((step) => step.output === 'echo hello');
      const [run] = said.steps;
      assert.equal(run.name, 'on_message');
      assert.equal(run.type, 'run');
      assert.ok(run.end);
      assert.deepEqual(run.steps.map((step) => step.id), [answer.id]);
      assert.equal(page.view.firstInteraction, 'echo hello');
      assert.ok(page.view.threadId);
    });

    test('shows an answer while it streams', async () => {
      page.say('stream 50 10');
      const growing = () => page.answers().find((s) => s.streaming && s.output.includes('t20'));
      const halfway = await page.until(growing, 'the middle of the stream');
      assert.ok(halfway.output.startsWith('t0 t1'));
      assert.equal(page.view.data.loading, true);

      await page.answer(tokens(50));
      await page.until(() => !page.view.data.loading, 'the end of the turn');
    });

    test('shows an error, and the chat goes on', async () => {
      page.say('error');
      const error = await page.until(() => page.answers().find((s) => s.isError), 'the error');
      assert.match(error.output, /Reference: /);

      page.say('echo fine');
      await page.answer('fine');
    });

    test('stops what runs', async () => {
      page.say('long 60');
      await page.answer('long begins');

      page.view.interact.stopTask();

      await page.answer('Task manually stopped.');
      await page.answer('stop seen');
      await page.until(() => !page.view.data.loading, 'the end of the turn');
    });

    test('shows a stream whole that was cut in the middle', async () => {
      const before = page.answers().length;
      page.say('stream 200 10');
      const growing = () => page.answers().find((s) => s.streaming && s.output.includes('t60'));
      await page.until(growing, 'the middle of the stream');

      await page.cut();

      await page.answer(tokens(200));
      await page.until(() => !page.view.data.loading, 'the end of the turn');
      assert.equal(page.answers().length, before + 1);
    });

    test('shows what was said while it was away', async () => {
      const before = page.answers().length;
      page.say('stream 61 10');
      const growing = () => page.answers().find((s) => s.streaming && s.output.includes('t5'));
      await page.until(growing, 'the beginning of the stream');
      page.view.socket.disconnect();
      await new Promise((resolve) => setTimeout(resolve, 1_500)); // the run ends without us

      page.view.socket.connect();

      await page.answer(tokens(61));
      await page.until(() => !page.view.data.loading, 'the end of the turn');
      assert.equal(page.answers().length, before + 1);
    });

    test('keeps its state over all of that, until a new chat begins', async () => {
      page.say('starts');
      await page.answer('starts 1');
      page.say('count');
      await page.answer('count 1');
      const thread = page.view.threadId;

      page.view.interact.clear();
      await page.until(() => page.view.messages.length === 0, 'the empty page');
      assert.notEqual(page.view.threadId, thread);
    });
  });
}
