import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focusOf, Keyboard } from './support/keyboard.mjs';
import { openWorld, real } from './support/world.mjs';

describe('without a mouse', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  it('everythingIsDoneAndTheFocusIsNeverLost', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    const keys = new Keyboard(page);
    const composer = /^Message to /;
    const say = async (text) => {
      await keys.type(text);
      await keys.press('Enter');
    };

    // Over what is always the same, and on with what one can begin with.
    await keys.isAt(composer);
    await keys.back(/^Skip/);
    await keys.press('Enter', composer);
    await keys.back('Say hi');
    await keys.press('Enter');
    await visitor.see(/^hi from starter$/);
    await keys.isAt(composer);

    // Writing.
    await keys.type('echo one');
    await keys.press('Shift+Enter');
    await say('two');
    await visitor.see(/^one\s+two$/);

    // A file.
    const chooser = page.waitForEvent('filechooser');
    await keys.on('Attach files');
    await keys.press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') });
    await page.getByText('5 bytes').waitFor();
    await keys.isAt(composer);
    await say('files');
    await visitor.see(/^files a\.txt:/);

    // A command.
    await keys.type('/');
    await page.getByRole('option').first().waitFor();
    await keys.press('ArrowDown');
    await keys.press('ArrowUp');
    await keys.press('Enter', composer);
    await say('cats');
    await visitor.see(/^command Search: cats$/);

    // Buttons: one that stays, and one that goes.
    await say('actions');
    await visitor.button('OK').waitFor();
    await keys.back('OK');
    await keys.press('Enter', 'OK');
    await visitor.see(/^action ok 1$/);
    await keys.on('Remove me');
    await keys.press('Enter');
    await visitor.button('Remove me').waitFor({ state: 'detached' });
    await keys.isSomewhere();
    await keys.on(composer);

    // Questions: one with buttons, and one that is left unanswered.
    await say('ask action');
    await visitor.button('Yes').waitFor();
    await keys.back('Yes');
    await keys.press('Enter');
    await visitor.see(/^chose yes y$/);
    await keys.isSomewhere();
    await keys.on(composer);
    await say('ask text');
    await page.getByRole('group', { name: 'Question' }).waitFor();
    await keys.press('Escape', composer);
    await visitor.see(/^no answer$/);

    // What is set.
    await keys.on('Chat settings');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.isSomewhere();
    await keys.on('Temperature');
    await keys.press('ArrowRight', 'Temperature');
    await keys.on('Confirm');
    await keys.press('Enter');
    await visitor.see(/temperature=0\.6/);
    await keys.isAt('Chat settings');
    await keys.back(composer);

    // What was said, said anew.
    await say('echo first');
    await visitor.see(/^first$/);
    await visitor.idle();
    await keys.press('ArrowUp', 'Your message');
    await keys.type(' and last');
    await keys.press('Enter', composer);
    await visitor.see(/^first and last$/);

    // What runs.
    await say('long 20');
    await visitor.see(/^long begins$/);
    await keys.press('Escape', composer);
    await visitor.see(/^Stopped/);
    await visitor.idle();

    // A table.
    await say('dataframe');
    await page.getByRole('cell', { name: 'town0', exact: true }).waitFor();
    await keys.back('size');
    await keys.press('Enter', 'size');
    await page.getByRole('cell', { name: 'town11', exact: true }).waitFor();
    await keys.on('Rows after');
    await keys.press('Enter', 'Rows after');
    await page.getByRole('cell', { name: 'town0', exact: true }).waitFor();
    await keys.on(composer);

    // An image, by itself and back.
    await say('image');
    await page
      .getByRole('button', { name: /red\.png/ })
      .first()
      .waitFor();
    await keys.back(/red\.png/);
    const image = await focusOf(page);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.isSomewhere();
    await keys.press('Escape', image.name);
    await keys.on(composer);

    // Beside the chat.
    await say('sidebar');
    const panel = page.getByRole('complementary', { name: 'Beside the chat' });
    await panel.getByText('panel body').waitFor();
    await keys.isAt(composer);
    await keys.on(/^Close/);
    await keys.press('Enter');
    await panel.waitFor({ state: 'detached' });
    await keys.isAt(composer);

    // What one opens there oneself, one comes back from.
    await say('side');
    await visitor.button('sidenote').first().waitFor();
    await panel.getByText('beside the chat').waitFor();
    await keys.back('sidenote');
    await keys.press('Enter');
    await keys.on(/^Close/);
    await keys.press('Escape', 'sidenote');

    // What the keys are, and another chat.
    await keys.back('New chat');
    await keys.press('?');
    await page.getByRole('dialog', { name: /keyboard|shortcuts/i }).waitFor();
    await keys.press('Escape', 'New chat');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape', 'New chat');
    await keys.press('Enter');
    await keys.on('Start a new chat');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keys.isAt(composer);
    assert.equal(await visitor.rows.count(), 0);
    assert.deepEqual(visitor.complaints, []);
  });
});
