import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

describe('a button on a message', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  const toast = ({ page }, words) => page.getByRole('log').getByText(words);

  it('callsTheAgentAndShowsWhatCameOfIt', async () => {
    const visitor = await world.visit();
    await visitor.say('actions');
    await visitor.button('OK').click();
    await visitor.see('action ok 1');
    await toast(visitor, 'fine').waitFor();
    await visitor.button('OK').click();
    await visitor.page.waitForFunction(
      () =>
        [...document.querySelectorAll('p')].filter((p) => p.innerText === 'action ok 1').length ===
        2,
    );
    assert.deepEqual(visitor.complaints, []);
  });

  it('isBusyWhileItsCallRuns', async () => {
    const visitor = await world.visit();
    await visitor.say('actions');
    await visitor.button('OK').waitFor();
    let goOn = () => undefined;
    await visitor.page.route('**/project/action', async (route) => {
      await new Promise((next) => (goOn = next));
      await route.continue();
    });
    await visitor.button('OK').click();
    assert.equal(await visitor.button('OK').getAttribute('aria-busy'), 'true');
    await visitor.button('OK').click({ force: true });
    goOn();
    await visitor.see('action ok 1');
    await toast(visitor, 'fine').waitFor();
    assert.equal(await visitor.text('action ok 1').count(), 1);
    assert.equal(await visitor.button('OK').getAttribute('aria-busy'), null);
  });

  it('goesWhenTheAgentTakesItAway', async () => {
    const visitor = await world.visit();
    await visitor.say('actions');
    await visitor.button('Remove me').click();
    await visitor.see('action removed');
    await visitor.button('Remove me').waitFor({ state: 'detached' });
    await visitor.page.reload();
    await visitor.button('OK').waitFor();
    assert.equal(await visitor.button('Remove me').count(), 0);
    assert.equal(await visitor.button('OK').count(), 1);
  });

  it('thatNobodyHandlesSaysSo', async () => {
    const visitor = await world.visit();
    await visitor.say('actions');
    await visitor.button('No handler').click();
    await toast(visitor, 'No handler for the action nobody').waitFor();
  });

  it('isTheSameInEveryTab', async () => {
    const first = await world.visit();
    await first.say('actions');
    await first.button('OK').waitFor();
    const second = await first.twin();
    await second.button('Remove me').click();
    await first.button('Remove me').waitFor({ state: 'detached' });
    await first.see('action removed');
    assert.equal(await first.button('OK').count(), 1);
    assert.equal(await second.button('OK').count(), 1);
  });

  it('toastsWhatTheAgentWantsToSayInPassing', async () => {
    const visitor = await world.visit();
    await visitor.say('toast All done');
    await toast(visitor, 'All done').waitFor();
  });
});

describe('a message that is changed', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const lines = async (visitor) =>
    (await visitor.rows.allInnerTexts()).map((line) => line.split('\n').at(-1));
  const edit = async (visitor, said) => {
    const row = visitor.rows.filter({ hasText: said }).first();
    await row.hover();
    await row.getByRole('button', { name: 'Edit message' }).click();
    return visitor.page.getByRole('textbox', { name: 'Your message' });
  };

  it('isAnsweredAnewAndTakesBackWhatCameAfterIt', async () => {
    const visitor = await world.visit();
    await visitor.say('echo one');
    await visitor.see(/^one$/);
    await visitor.say('echo two');
    await visitor.see(/^two$/);
    const box = await edit(visitor, 'echo one');
    await box.fill('echo three');
    await box.press('Enter');
    await visitor.see(/^three$/);
    await visitor.idle();
    assert.deepEqual(await lines(visitor), ['echo three', 'three']);
    await visitor.page.reload();
    await visitor.see(/^three$/);
    assert.deepEqual(await lines(visitor), ['echo three', 'three']);
    assert.deepEqual(visitor.complaints, []);
  });

  it('isTheSameInEveryTab', async () => {
    const first = await world.visit();
    await first.say('echo one');
    await first.see(/^one$/);
    const second = await first.twin();
    await second.see(/^one$/);
    const box = await edit(first, 'echo one');
    await box.fill('echo two');
    await box.press('Enter');
    await second.see(/^two$/);
    assert.deepEqual(await lines(second), ['echo two', 'two']);
  });

  it('staysAsItIsOnEscape', async () => {
    const visitor = await world.visit();
    await visitor.say('echo one');
    await visitor.see(/^one$/);
    const box = await edit(visitor, 'echo one');
    await box.fill('echo two');
    await box.press('Escape');
    assert.deepEqual(await lines(visitor), ['echo one', 'one']);
    assert.ok(await visitor.box.evaluate((area) => area === document.activeElement));
  });

  it('isReachedFromTheEmptyMessageBox', async () => {
    const visitor = await world.visit();
    await visitor.say('echo one');
    await visitor.see(/^one$/);
    await visitor.page.keyboard.press('ArrowUp');
    await visitor.page.keyboard.type(' more');
    await visitor.page.keyboard.press('Enter');
    await visitor.see(/^one more$/);
    assert.deepEqual(await lines(visitor), ['echo one more', 'one more']);
  });

  it('stopsWhatRunsOnlyWhenOneMeansIt', async () => {
    const visitor = await world.visit();
    await visitor.say('long 20');
    await visitor.see('long begins');
    const box = await edit(visitor, 'long 20');
    await box.fill('echo short');
    await box.press('Enter');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Wait' }).click();
    await box.press('Enter');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await visitor.see(/^short$/);
    await visitor.idle();
    assert.deepEqual(await lines(visitor), ['echo short', 'short']);
  });

  it('isSentAgainWhenTheConnectionWasCutOnTheWay', async () => {
    const visitor = await world.visit();
    let sent = () => undefined;
    visitor.page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => String(payload).includes('edit_message') && sent()),
    );
    await visitor.open();
    await visitor.say('echo one');
    await visitor.see(/^one$/);
    const isSent = () => new Promise((then) => (sent = then));
    // Before it goes out, perhaps, and when it has.
    for (const [word, moment] of Object.entries({ a: () => undefined, b: isSent })) {
      const [said] = await lines(visitor);
      const box = await edit(visitor, said);
      await box.fill(`${said} ${word}`);
      const there = moment();
      // As long as there is no connection, the message stays open to be sent.
      while (await box.isVisible()) await box.press('Enter');
      await there;
      world.cable.cut();
      await visitor.see(new RegExp(`^one.* ${word}$`), 20_000);
    }
    await visitor.idle();
    assert.deepEqual(await lines(visitor), ['echo one a b', 'one a b']);
  });

  it('takesAPendingQuestionBack', async () => {
    const visitor = await world.visit();
    await visitor.say('ask text');
    await visitor.page.getByRole('group', { name: 'Question' }).waitFor();
    const box = await edit(visitor, 'ask text');
    await box.fill('echo never mind');
    await box.press('Enter');
    await visitor.page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await visitor.see(/^never mind$/);
    assert.deepEqual(await lines(visitor), ['echo never mind', 'never mind']);
    assert.equal(await visitor.page.getByRole('group', { name: 'Question' }).count(), 0);
  });

  it('isWhatTryingAgainDoesWithWhatFailed', async () => {
    const visitor = await world.visit();
    await visitor.say('error');
    await visitor.see('Reference');
    const reference = await visitor.page.locator('article code').innerText();
    await visitor.button('Try again').click();
    await visitor.page.waitForFunction(
      (old) =>
        document.querySelector('article code')?.innerText?.match(/^\w{8}$/) &&
        document.querySelector('article code').innerText !== old,
      reference,
    );
    assert.equal(await visitor.rows.count(), 2);
  });

  it('isCopiedAsMarkdownAndAsRichText', async () => {
    const visitor = await world.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visitor.say('echo **bold** and [link](https://a.example/)');
    await visitor.page.locator('article strong').waitFor();
    await visitor.page.locator('article').last().hover();
    await visitor.button('Copy message').click();
    await visitor.page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    const copied = await visitor.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type) => (await item.getType(type)).text();
      return { text: await as('text/plain'), html: await as('text/html') };
    });
    assert.equal(copied.text, '**bold** and [link](https://a.example/)');
    assert.match(
      copied.html,
      /<p>.*<strong>bold<\/strong> and <a href="https:\/\/a\.example\/">link/,
    );
  });
});
