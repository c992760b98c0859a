import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

const RED_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const dot = { name: 'dot.png', mimeType: 'image/png', buffer: RED_DOT };

/** Lets files go above the page, and falls on it, as from a window of files. */
function drag(page, type, name, content) {
  return page.evaluate(
    ([event, file, body]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([body], file, { type: 'text/plain' }));
      const options = { bubbles: true, cancelable: true, dataTransfer };
      document.querySelector('main').dispatchEvent(new DragEvent(event, options));
    },
    [type, name, content],
  );
}

function paste(page, name, content) {
  return page.evaluate(
    ([file, body]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([body], file, { type: 'text/plain' }));
      const options = { bubbles: true, cancelable: true, clipboardData };
      document.querySelector('#composer').dispatchEvent(new ClipboardEvent('paste', options));
    },
    [name, content],
  );
}

describe('what an agent offers', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const choose = ({ page }, ...files) =>
    page.locator('main input[type=file]').first().setInputFiles(files);
  const tray = ({ page }) => page.getByRole('list', { name: 'Files that go with the message' });

  describe('files', () => {
    it('goWithTheMessageWhereverTheyComeFrom', async () => {
      const visitor = await world.visit();
      const { page } = visitor;
      await choose(visitor, dot);
      await drag(page, 'dragenter', 'b.txt', 'two');
      await page.getByText('Drop files here to attach them').waitFor();
      await page.getByText('Up to 5 files of 2 MB each').waitFor();
      await drag(page, 'drop', 'b.txt', 'two');
      await page.getByText('Drop files here').waitFor({ state: 'detached' });
      await paste(page, 'c.txt', 'three');
      await tray(visitor).getByText('c.txt').waitFor();
      assert.equal(await tray(visitor).getByRole('listitem').count(), 3);
      await visitor.say('files');
      await visitor.see(/^files dot\.png:image:70, b\.txt:file:3, c\.txt:file:5$/);
      assert.equal(await tray(visitor).count(), 0);
      await visitor.say('files');
      await visitor.see(/^files none$/);
      assert.deepEqual(visitor.complaints, []);
    });

    it('areCheckedBeforeTheyGoOut', async () => {
      const visitor = await world.visit();
      const asked = [];
      visitor.page.on('request', (request) => asked.push(request.url()));
      await choose(visitor, text('large.bin', 'x'.repeat(2_000_001)));
      await visitor.page
        .getByRole('alert')
        .getByText(/large\.bin is too large/)
        .waitFor();
      await choose(visitor, ...Array.from({ length: 6 }, (_, n) => text(`${n}.txt`, 'x')));
      await visitor.page.getByRole('alert').getByText('Left out: 5.txt').waitFor();
      await tray(visitor).getByText('4.txt').waitFor();
      assert.equal(await tray(visitor).getByRole('listitem').count(), 5);
      assert.ok(!asked.some((url) => url.includes('large')));
    });

    it('keepTheMessageWaitingUntilTheyAreThere', async () => {
      const visitor = await world.visit();
      let release;
      const held = new Promise((go) => (release = go));
      await visitor.page.route('**/project/file?*', async (route) => {
        await held;
        await route.continue();
      });
      await choose(visitor, text('slow.txt', 'slow'));
      await visitor.say('files');
      await visitor.page.getByText('Sending when the files are here').waitFor();
      assert.equal(await visitor.box.inputValue(), 'files');
      release();
      await visitor.see(/^files slow\.txt:file:4$/);
      assert.equal(await visitor.box.inputValue(), '');
    });

    it('canBeTriedAgainAndTakenAway', async () => {
      const visitor = await world.visit();
      let refusing = true;
      await visitor.page.route('**/project/file?*', (route) =>
        refusing
          ? route.fulfill({ status: 400, json: { detail: 'No room left' } })
          : route.continue(),
      );
      await choose(visitor, text('a.txt', 'a'), text('b.txt', 'b'));
      await tray(visitor).getByText('Not uploaded: No room left').first().waitFor();
      await visitor.say('files');
      await visitor.page
        .getByRole('alert')
        .getByText(/could not be uploaded/)
        .waitFor();
      refusing = false;
      await visitor.button('Upload a.txt again').click();
      await tray(visitor).getByText('1 byte').waitFor();
      await visitor.button('Remove b.txt').click();
      await visitor.box.press('Enter');
      await visitor.see(/^files a\.txt:file:1$/);
    });

    it('surviveACut', async () => {
      const visitor = await world.visit();
      await visitor.say('echo hello');
      await visitor.idle();
      await choose(visitor, text('before.txt', 'one'));
      await tray(visitor).getByText('3 bytes').waitFor();
      world.cable.down();
      await visitor.see('Reconnecting…');
      await choose(visitor, text('between.txt', 'two'));
      await tray(visitor).getByText('Waits for the connection').waitFor();
      await visitor.say('files');
      world.cable.up();
      await visitor.see(/^files before\.txt:file:3, between\.txt:file:3$/, 20_000);
    });
  });

  describe('commands', () => {
    it('areChosenWithASlashOrAButton', async () => {
      const visitor = await world.visit();
      const { page } = visitor;
      await visitor.button('Draw').waitFor();
      await visitor.box.pressSequentially('/se');
      const option = page.getByRole('option', { name: 'Search Look it up' });
      await option.locator('svg.lucide-globe').waitFor();
      await visitor.box.press('Tab');
      await visitor.button('Do not use Search').waitFor();
      await visitor.say('cats');
      await visitor.see(/^command Search: cats$/);
      assert.equal(await visitor.button('Do not use Search').count(), 0);
      await visitor.button('Draw').click();
      assert.equal(await visitor.button('Draw').getAttribute('aria-pressed'), 'true');
      await visitor.say('dogs');
      await visitor.see(/^command Draw: dogs$/);
      await visitor.say('echo plain');
      await visitor.see(/^plain$/);
      assert.deepEqual(visitor.complaints, []);
    });
  });

  describe('settings', () => {
    const open = async ({ page }) => {
      await page.getByRole('button', { name: 'Chat settings' }).click();
      await page.getByRole('dialog', { name: 'Chat settings' }).waitFor();
    };

    it('areSetOnceTheyAreConfirmed', async () => {
      const visitor = await world.visit();
      const { page } = visitor;
      await open(visitor);
      await page.getByRole('slider', { name: 'Temperature' }).press('ArrowRight');
      await page.getByRole('combobox', { name: 'Model' }).selectOption('beta');
      await page.getByRole('switch', { name: 'Verbose' }).click();
      await page.getByRole('textbox', { name: 'Nick' }).fill('Bob');
      await visitor.button('Confirm').click();
      await visitor.see(/^settings: model=beta nick=Bob temperature=0\.6 verbose=true$/);
      await open(visitor);
      await page.getByRole('textbox', { name: 'Nick' }).fill('Al');
      await page.keyboard.press('Escape');
      await visitor.say('settings');
      await visitor.see(/^settings: model=beta nick=Bob temperature=0\.6 verbose=true$/);
      assert.deepEqual(visitor.complaints, []);
    });

    it('areTheSameInEveryTab', async () => {
      const visitor = await world.visit();
      await visitor.say('echo here');
      await visitor.idle();
      const twin = await visitor.twin();
      await twin.see(/^here$/);
      await open(twin);
      await open(visitor);
      await visitor.page.getByRole('textbox', { name: 'Nick' }).fill('Eve');
      await visitor.button('Confirm').click();
      await visitor.see(/nick=Eve/);
      const nick = twin.page.getByRole('textbox', { name: 'Nick' });
      await nick.and(twin.page.locator('[value=Eve]')).waitFor();
    });
  });

  it('beginsWithAStarter', async () => {
    const visitor = await world.visit();
    await visitor.button('Say hi').click();
    await visitor.see(/^hi from starter$/);
    await visitor.button('New chat').click();
    await visitor.button('Start a new chat').click();
    await visitor.button('Find cats').click();
    await visitor.see(/^command Search: cats$/);
    assert.deepEqual(visitor.complaints, []);
  });

  it('hearsTheMicrophone', async () => {
    const visitor = await world.visit();
    await visitor.button('Speak').click();
    const stop = visitor.button('Stop recording');
    await visitor.page
      .getByRole('timer')
      .getByText(/^0:0[1-9]$/)
      .waitFor({ timeout: 20_000 });
    await stop.click();
    const line = await visitor.see(/^audio \d+ bytes$/);
    const bytes = Number(/\d+/.exec(await line.innerText())[0]);
    assert.ok(bytes >= 2 * 24_000 * 0.5 && bytes % 2 === 0, `${bytes} bytes in about a second`);
    await visitor.button('Speak').waitFor();
    assert.deepEqual(visitor.complaints, []);
  });

  it('asksForKeysBeforeAnybodyTalksToIt', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    await page.route('**/project/settings?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), userEnv: ['A_KEY'] } });
    });
    await page.reload();
    await page.getByLabel('A_KEY', { exact: true }).fill('secret');
    assert.equal(await visitor.box.count(), 0);
    const sent = page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('userEnv')),
      );
    await visitor.button('Start chatting').click();
    assert.match(String((await sent).payload), /"userEnv":"\{\\"A_KEY\\":\\"secret\\"\}"/);
    await visitor.say('echo open');
    await visitor.see(/^open$/);
    await visitor.button('Your keys').waitFor();
  });

  it('tellsItsShortcuts', async () => {
    const visitor = await world.visit();
    await visitor.box.press('Control+/');
    await visitor.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await visitor.page.keyboard.press('Escape');
    assert.ok(await visitor.box.evaluate((box) => box === document.activeElement));
  });
});
