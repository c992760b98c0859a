import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Page } from '../lib/page.js';

// Buttons and questions, in the stock React client.

const page = new Page();

before(() => page.open());

after(() => page.close());

/** Resolves once the question is closed and the turn over. */
async function closed() {
  await page.until(() => !page.view.data.askUser, 'the end of the question');
  await page.idle();
}

describe('a button of the stock React client', () => {
  before(async () => {
    page.say('actions');
    await page.answer('pick one');
    await page.until(() => page.view.data.actions.length === 3, 'the buttons');
    await page.idle();
  });

  test('is what the agent made it', async () => {
    const on = (await page.answer('pick one')).id;
    const seen = page.view.data.actions.map(({ id, ...action }) => action);
    const plain = { tooltip: '', icon: null, forId: on };

    assert.deepEqual(seen, [
      { name: 'ok', payload: { v: 1 }, label: 'OK', ...plain },
      { name: 'gone', payload: {}, label: 'Remove me', ...plain },
      { name: 'nobody', payload: {}, label: 'No handler', ...plain },
    ]);
    assert.equal(new Set(page.view.data.actions.map(({ id }) => id)).size, 3);
  });

  test('calls its handler, and has its result', async () => {
    assert.deepEqual(await page.click('ok'), { success: true, response: 'fine' });
    await page.answer('action ok 1');
  });

  test('carries what the agent gave it, whatever the page says', async () => {
    const forged = { ...page.action('ok'), payload: { v: 99 } };
    const before = page.answers().length;

    await page.client.callAction(forged, page.sessionId);

    await page.until(() => page.answers().length === before + 1, 'the answer');
    assert.equal(page.answers().at(-1).output, 'action ok 1');
  });

  test('goes when the agent removes it', async () => {
    assert.equal((await page.click('gone')).success, true);

    await page.answer('action removed');
    await page.until(() => !page.action('gone'), 'the removal');
    assert.equal(page.view.data.actions.length, 2);
  });

  test('without a handler is answered with 404', async () => {
    await assert.rejects(page.click('nobody'), ({ status, detail }) => {
      assert.equal(status, 404);
      assert.match(detail, /nobody/);
      return true;
    });
  });

  test('of an unknown session is answered with 404', async () => {
    const { client } = page;

    await assert.rejects(client.callAction(page.action('ok'), crypto.randomUUID()), { status: 404 });
  });
});

describe('a question in the stock React client', () => {
  test('for text is answered by what the person says', async () => {
    page.say('ask text');
    const { spec, parentId } = await page.asked('text');
    const question = page.steps().find((step) => step.id === spec.step_id);
    assert.deepEqual([question.output, question.waitForAnswer], ['your name?', true]);
    assert.equal(parentId, question.parentId);
    assert.ok(spec.timeout >= 14 && spec.timeout <= 16, `${spec.timeout} s`);
    assert.equal(page.view.data.loading, false);

    page.reply('Ann');

    await page.answer('hello Ann');
    await closed();
    assert.deepEqual(page.texts().slice(-4), ['ask text', 'your name?', 'Ann', 'hello Ann']);
  });

  test('that nobody answers in time closes', async () => {
    page.say('ask timeout');
    await page.asked('text');

    await page.answer('no answer');
    await closed();
    assert.equal(page.steps().filter((step) => step.output === 'quick!').length, 1);
  });

  for (const [name, said, label] of [
    ['yes', 'chose yes y', 'Yes'],
    ['no', 'chose no n', 'No'],
  ]) {
    test(`with buttons is answered by a click on ${name}`, async () => {
      page.say('ask action');
      const { spec, callback } = await page.asked('action');
      const choices = page.view.data.actions.filter(({ id }) => spec.keys.includes(id));
      assert.deepEqual(choices.map((it) => [it.name, it.label]), [['yes', 'Yes'], ['no', 'No']]);
      assert.equal(page.view.data.disabled, true);

      callback(page.action(name));

      await page.answer(said);
      await closed();
      await page.until(() => !page.action('yes') && !page.action('no'), "the buttons' removal");
      const question = page.steps().find((step) => step.id === spec.step_id);
      assert.equal(question.output, `**Selected:** ${label}`);
      assert.equal(question.waitForAnswer, false);
    });
  }

  test('for a file is answered by an upload', async () => {
    page.say('ask file');
    const { spec, parentId, callback } = await page.asked('file');
    assert.deepEqual(
      [spec.max_files, spec.max_size_mb, Object.values(spec.accept).flat()],
      [2, 1, ['.txt']],
    );

    const ids = [];
    for (const [content, name] of [['hello', 'one.txt'], ['', 'empty.txt']]) {
      ids.push(await page.upload(content, name, 'text/plain', parentId));
    }
    callback(ids.map((id) => ({ id })));

    await page.answer('got one.txt:5, empty.txt:0');
    await closed();
  });

  test('for a file has rules of its own', async () => {
    page.say('ask file');
    const { parentId, callback } = await page.asked('file');

    await assert.rejects(page.upload('<p>', 'a.html', 'text/html', parentId), /File type not allowed/);
    const large = 'x'.repeat(1_000_001);
    await assert.rejects(page.upload(large, 'b.txt', 'text/plain', parentId), /File size too large/);
    await assert.rejects(page.upload('x', 'c.txt', 'text/plain', crypto.randomUUID()), /Parent/);

    callback(null);
    await page.answer('no answer');
    await closed();
  });
});
