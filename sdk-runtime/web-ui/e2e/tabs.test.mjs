import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openWorld, real } from './support/world.mjs';

const tokens = (letter, count) =>
  Array.from({ length: count }, (_, n) => `${letter}${n}`).join(' ');
const tasks = ({ page }) => page.getByRole('region', { name: 'Tasks' });
const spaced = (texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

/** What there is to read, with every step opened: which are open is each tab's own affair. */
async function shown(visitor) {
  const chat = visitor.page.getByRole('region', { name: 'Conversation' });
  const closed = chat.locator('li > button[aria-expanded=false]');
  while (await closed.count()) await closed.first().click();
  return spaced([
    ...(await chat.getByRole('listitem').allInnerTexts()),
    ...(await tasks(visitor).allInnerTexts()),
  ]);
}

/**
 * What goes on while something happens to one of two tabs: how it begins, how one sees that it is
 * in the middle, what ends it, and what is there then.
 */
const GOING_ON = {
  aStream: {
    begin: (visitor) => visitor.say('stream 80 25'),
    middle: (visitor) => visitor.see(/ t10\b/),
    end: (visitor) => visitor.see(tokens('t', 80), 20_000),
    rows: 2,
  },
  anOpenStep: {
    begin: (visitor) => visitor.say('stream step 80'),
    middle: (visitor) => visitor.see(/ s10\b/),
    end: (visitor) => visitor.see(/^typist done$/, 20_000),
    // The step is a line of the list that it is in, too.
    rows: 4,
  },
  aQuestion: {
    begin: (visitor) => visitor.say('ask text'),
    middle: (visitor) => visitor.page.getByRole('group', { name: 'Question' }).waitFor(),
    end: async (visitor, other) => {
      await visitor.page.getByRole('group', { name: 'Question' }).waitFor();
      await visitor.say('Zed');
      for (const tab of [visitor, other]) {
        await tab.see(/^hello Zed$/, 20_000);
        await tab.page.getByRole('group', { name: 'Question' }).waitFor({ state: 'detached' });
      }
    },
    rows: 4,
  },
  aTaskList: {
    begin: (visitor) => visitor.say('tasklist'),
    middle: (visitor) => tasks(visitor).getByText('Working').waitFor(),
    end: async (visitor) => {
      await visitor.see(/^tasks done$/, 20_000);
      await tasks(visitor).getByText('Over').waitFor();
    },
    // The list is shown by itself.
    rows: 3,
  },
  aFileQuestion: {
    begin: (visitor) => visitor.say('ask file'),
    middle: (visitor) => visitor.page.getByRole('region', { name: 'Question' }).waitFor(),
    end: async (visitor, other) => {
      const file = { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') };
      const input = visitor.page.locator('[aria-label="Drop files here"] input');
      await input.setInputFiles([file]);
      await visitor.button('Send the file').click();
      for (const tab of [visitor, other]) {
        await tab.see(/^got one\.txt:5$/, 20_000);
        await tab.page.getByRole('region', { name: 'Question' }).waitFor({ state: 'detached' });
      }
    },
    rows: 3,
  },
};

/** Waits for what is not one thing in the page. */
async function until(isSo) {
  for (let look = 0; look < 50 && !(await isSo()); look++) await pause(100);
}

const HAPPENS = {
  andNothingHappens: () => undefined,
  andOneIsLoadedAgain: (visitor) => visitor.page.reload(),
  andTheCableIsCut: (_, world) => world.cable.cut(),
};

describe('two tabs on one chat', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  for (const [what, { begin, middle, end, rows }] of Object.entries(GOING_ON)) {
    for (const [event, happen] of Object.entries(HAPPENS)) {
      it(`showTheSameDuring_${what}_${event}`, async () => {
        const first = await world.visit();
        await first.say('echo begun');
        await first.see(/^begun$/);
        const second = await first.twin();
        await second.see(/^begun$/);
        await begin(first);
        await middle(first);
        await middle(second);
        await happen(first, world);
        await end(first, second);
        if (end.length < 2) await end(second);
        for (const tab of [first, second]) await tab.idle();
        assert.deepEqual(await shown(first), await shown(second));
        assert.equal((await shown(first)).length, rows + 2);
        await second.page.reload();
        await second.see(/^begun$/);
        await second.idle();
        await until(async () => (await shown(second)).length === rows + 2);
        assert.deepEqual(await shown(second), await shown(first));
        assert.deepEqual([...first.complaints, ...second.complaints], []);
      });
    }
  }

  it('goesOnWithAnUploadThatWasCutOff', async () => {
    const visitor = await world.visit();
    await visitor.say('ask file');
    await visitor.page.getByRole('region', { name: 'Question' }).waitFor();
    await visitor.page.route('**/project/file*', (route) => route.abort('connectionreset'), {
      times: 1,
    });
    const file = { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') };
    await visitor.page.locator('[aria-label="Drop files here"] input').setInputFiles([file]);
    await visitor.button('Send the file').click({ timeout: 10_000 });
    await visitor.see(/^got one\.txt:5$/);
  });
});

describe('what is there at once', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') };
  const panel = ({ page }) => page.getByRole('complementary', { name: 'Beside the chat' });
  const edited = ({ page }) => page.getByRole('textbox', { name: 'Your message' });

  /** Elements, buttons, a task list, something beside the chat; and half of everything one can write. */
  async function stands(visitor, own) {
    await panel(visitor).getByText('panel body').waitFor();
    await tasks(visitor).getByText('Over').waitFor();
    await visitor.button('OK').waitFor();
    assert.equal(await visitor.button('OK').count(), 1);
    assert.equal(await visitor.page.getByRole('img', { name: 'red.png' }).count(), 1);
    if (!own) return;
    const tray = visitor.page.getByRole('list', { name: 'Files that go with the message' });
    await tray.getByText('5 bytes').waitFor();
    await tray.getByText('late.txt').waitFor();
    assert.equal(await visitor.box.inputValue(), 'files');
    assert.equal(await edited(visitor).inputValue(), 'sidebar, or not');
  }

  it('isThereInEveryTabAndAfterAReloadOrACut', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    for (const [word, seen] of [
      ['image', 'an image'],
      ['actions', 'pick one'],
      ['tasklist', 'tasks done'],
      ['sidebar', 'sidebar open'],
    ]) {
      await visitor.say(word);
      await visitor.see(seen);
    }
    await visitor.idle();
    const input = page.locator('main input[type=file]').first();
    await input.setInputFiles([file]);
    await page.getByText('5 bytes').waitFor();
    await page.route('**/project/file?*', () => undefined);
    await input.setInputFiles([{ ...file, name: 'late.txt' }]);
    await page.keyboard.press('ArrowUp');
    await edited(visitor).fill('sidebar, or not');
    await visitor.box.fill('files');
    await stands(visitor, true);
    const before = await shown(visitor);

    const second = await visitor.twin();
    await stands(second, false);
    await page.reload();
    await stands(visitor, true);
    await page.locator('li').getByText('Not there any more').waitFor();
    world.cable.cut();
    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
    await stands(visitor, true);
    assert.deepEqual(await shown(visitor), before);

    await edited(visitor).press('Escape');
    await visitor.button('Remove late.txt').click();
    await visitor.box.press('Enter');
    await visitor.see(/^files a\.txt:.*:5$/);
    await visitor.idle();
    await second.see(/^files a\.txt:.*:5$/);
    assert.deepEqual([...visitor.complaints, ...second.complaints], []);
  });

  it('isClosedInEveryTabOnceOneHasAnswered', async () => {
    const first = await world.visit();
    await first.say('ask action');
    await first.button('Yes').waitFor();
    const second = await first.twin();
    await second.button('Yes').waitFor();
    await second.page.reload();
    await second.button('No').click();
    for (const tab of [first, second]) {
      await tab.see(/^chose no n$/);
      await tab.see('Selected: No');
      assert.equal(await tab.button('Yes').count(), 0);
    }
    await first.button('Chat settings').click();
    const nick = first.page.getByRole('textbox', { name: 'Nick' });
    await nick.fill('Ada');
    world.cable.cut();
    await first.button('Confirm').click();
    await first.see(/nick=Ada/, 20_000);
    await second.see(/nick=Ada/, 20_000);
    assert.equal(await second.text(/nick=Ada/).count(), 1);
    await second.button('Chat settings').click();
    assert.equal(await second.page.getByRole('textbox', { name: 'Nick' }).inputValue(), 'Ada');
  });
});

describe('two chats in two tabs', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  it('doNotMix', async () => {
    const first = await world.visit();
    await first.say('count');
    await first.see('count 1');
    const second = await first.twin();
    await second.see('count 1');
    await second.button('New chat').click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Start a new chat' }).click();
    await second.page.getByRole('heading', { level: 1 }).waitFor();
    await Promise.all([first.say('stream 40 20'), second.say('ask text')]);
    await second.page.getByRole('group', { name: 'Question' }).waitFor();
    assert.equal(await first.page.getByRole('group', { name: 'Question' }).count(), 0);
    await second.say('Zed');
    await second.see(/^hello Zed$/);
    await first.see(tokens('t', 40));
    assert.equal(await first.rows.count(), 4);
    assert.equal(await second.rows.count(), 4);
    await second.say('count');
    await second.see('count 1');
    await first.say('count');
    await first.see('count 2');
  });
});
