import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

/** A text file as somebody would choose it. */
const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

describe('a question', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const bar = ({ page }) => page.getByRole('group', { name: 'Question' });
  const card = ({ page }) => page.getByRole('region', { name: 'Question' });
  const over = (visitor) => card(visitor).or(bar(visitor)).waitFor({ state: 'detached' });

  it('isAnsweredWhereOneTypes', async () => {
    const visitor = await world.visit();
    await visitor.say('ask text');
    await bar(visitor).getByText('your name?').waitFor();
    await visitor.page.getByRole('textbox', { name: /^Answer to/ }).waitFor();
    await bar(visitor)
      .getByRole('timer')
      .getByText(/seconds left/)
      .waitFor();
    await visitor.say('Zed');
    await visitor.see(/^hello Zed$/);
    await visitor.idle();
    await over(visitor);
    const lines = await visitor.rows.allInnerTexts();
    assert.deepEqual(
      lines.map((line) => line.split('\n').at(-1)),
      ['ask text', 'your name?', 'Zed', 'hello Zed'],
    );
    await visitor.say('echo and on');
    await visitor.see(/^and on$/);
    assert.deepEqual(visitor.complaints, []);
  });

  it('isSaidOnceToWhoListens', async () => {
    const visitor = await world.visit();
    await visitor.page.evaluate(() => {
      window.spoken = [];
      const region = document.querySelector('[role=status]');
      new MutationObserver(() => window.spoken.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await visitor.say('ask text');
    await bar(visitor).waitFor();
    // Time goes by; that is for who looks.
    await bar(visitor)
      .getByText(/^1[0-3] seconds left/)
      .waitFor();
    const spoken = await visitor.page.evaluate(() => window.spoken);
    assert.equal(spoken.length, 1);
    assert.match(spoken[0], /asks: your name\? \d+ seconds left\.$/);
    await visitor.say('Zed');
    await visitor.see(/^hello Zed$/);
  });

  it('thatNobodyAnswersInTimeSaysSo', async () => {
    const visitor = await world.visit();
    await visitor.say('ask timeout');
    await bar(visitor).waitFor();
    await visitor.box.fill('half an ans');
    await visitor.see(/^no answer$/);
    await over(visitor);
    await visitor.page.getByText('Time is up for: quick!').waitFor();
    assert.equal(await visitor.box.inputValue(), 'half an ans');
    await visitor.idle();
  });

  it('isLeftUnansweredByEscapeBeforeTheRunIsStopped', async () => {
    const visitor = await world.visit();
    await visitor.say('ask text');
    await bar(visitor).waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.see(/^no answer$/);
    await visitor.idle();
    assert.equal(await visitor.text(/^Stopped$/).count(), 0);
  });

  it('isAnsweredWithOneOfItsButtons', async () => {
    const visitor = await world.visit();
    await visitor.say('ask action');
    await visitor.see('sure?');
    await visitor.button('Yes').click();
    await visitor.see('chose yes y');
    await visitor.see('Selected: Yes');
    assert.equal(await visitor.button('No').count(), 0);
    await visitor.say('ask action');
    await visitor.button('No').focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.see('chose no n');
    await visitor.say('ask action');
    await card(visitor).getByRole('button', { name: 'Skip' }).click();
    await visitor.see('Cancelled');
    await visitor.see(/^no answer$/);
    await visitor.idle();
  });

  it('isAnsweredWithFiles', async () => {
    const visitor = await world.visit();
    await visitor.say('ask file');
    await card(visitor).getByText('.txt · up to 2 files · at most 1 MB each').waitFor();
    const choose = async (...files) => {
      const chooser = visitor.page.waitForEvent('filechooser');
      await card(visitor).getByRole('button', { name: 'Choose files' }).click();
      await (await chooser).setFiles(files);
    };
    await choose(text('one.txt', '12345'), text('wrong.csv', 'a,b'));
    await card(visitor).getByText('wrong.csv is not taken: only .txt.').waitFor();
    await choose(text('two.txt', '1234567'));
    await card(visitor).getByRole('button', { name: 'Send 2 files' }).click();
    await visitor.see(/^got one\.txt:5, two\.txt:7$/);
    await over(visitor);
    assert.deepEqual(visitor.complaints, []);
  });

  it('takesFilesThatAreDroppedOnIt', async () => {
    const visitor = await world.visit();
    await visitor.say('ask file');
    const drop = visitor.page.getByRole('group', { name: 'Drop files here' });
    await drop.waitFor();
    const data = await visitor.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    });
    await drop.dispatchEvent('drop', { dataTransfer: data });
    await visitor.button('Send the file').click();
    await visitor.see(/^got dropped\.txt:7$/);
  });

  it('survivesACutAndAReload', async () => {
    const visitor = await world.visit();
    await visitor.say('ask text');
    await bar(visitor).waitFor();
    world.cable.cut();
    await visitor.page.getByText('Reconnecting').waitFor();
    await visitor.page.reload();
    await bar(visitor).getByText('your name?').waitFor();
    world.cable.cut();
    await visitor.say('Zed');
    await visitor.see(/^hello Zed$/, 20_000);
    await visitor.idle();
    assert.equal(await visitor.text(/^hello Zed$/).count(), 1);
    assert.equal(await visitor.text(/^Zed$/).count(), 1);
    assert.equal(await visitor.rows.count(), 4);
    await visitor.page.reload();
    await visitor.see(/^hello Zed$/);
    assert.equal(await visitor.rows.count(), 4);
  });

  it('keepsWhatWasUploadedForItOverAReload', async () => {
    const visitor = await world.visit();
    await visitor.say('ask file');
    await card(visitor).waitFor();
    const input = visitor.page.locator('[aria-label="Drop files here"] input');
    await input.setInputFiles([text('one.txt', '12345')]);
    await visitor.see('5 bytes');
    await visitor.page.reload();
    await visitor.see('one.txt');
    await visitor.button('Send the file').click();
    await visitor.see(/^got one\.txt:5$/);
  });

  it('ofTwoTabsTakesTheFirstAnswerAndClosesInTheOther', async () => {
    const first = await world.visit();
    await first.say('ask text');
    await bar(first).waitFor();
    const second = await first.twin();
    await bar(second).getByText('your name?').waitFor();
    await second.box.fill('half');
    await first.say('Zed');
    await second.see(/^Zed$/);
    await second.see(/^hello Zed$/);
    await over(second);
    assert.equal(await second.box.inputValue(), 'half');
    await first.see(/^hello Zed$/);
    for (const tab of [first, second]) assert.equal(await tab.rows.count(), 4);
    await second.box.fill('');
    await second.say('ask action');
    await first.button('Yes').waitFor();
    await second.button('No').click();
    await first.see('Selected: No');
    await first.see('chose no n');
    await over(first);
  });
});
