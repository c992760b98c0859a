import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, PHONE, real } from './support/world.mjs';

// What is shown with a message and beside the chat: the words are the showcase agent's.

describe('elements', () => {
  let world;
  let visitor;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  const scene = (name, options, play) =>
    it(name, options, async () => {
      visitor = await world.visit({ viewport: options.viewport });
      await play(visitor.page);
      assert.deepEqual(visitor.complaints, []);
      await world.leave();
    });

  scene('anImageIsShownAndEnlarged', {}, async (page) => {
    await visitor.say('image');
    const image = page.getByRole('img', { name: 'red.png' });
    await image.waitFor();
    assert.equal(await image.evaluate((img) => img.decode().then(() => img.naturalWidth)), 8);
    await visitor.button('Enlarge red.png').click();
    await page.getByRole('dialog', { name: 'red.png' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  scene('aTextIsShown', {}, async () => {
    await visitor.say('text');
    await visitor.see('text body 42');
  });

  scene('aDocumentIsDrawnAndItsTextIsThere', {}, async (page) => {
    await visitor.say('pdf');
    await page.getByRole('img', { name: 'doc.pdf, page 1' }).waitFor();
    await page.getByText('Hello pdf').waitFor({ state: 'attached', timeout: 20_000 });
    const dark = await page.locator('canvas').evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, at) => at % 4 === 0 && value < 100);
    });
    assert.ok(dark, 'there is something on the page');
  });

  scene('aFileIsACardThatDownloadsIt', {}, async (page) => {
    await visitor.say('file');
    const card = page.getByRole('link', { name: /hello\.txt/ });
    await card.getByText(/TXT · 1\d bytes/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), card.click()]);
    assert.equal(download.suggestedFilename(), 'hello.txt');
  });

  scene('soundAndVideoCanBePlayed', {}, async (page) => {
    await visitor.say('audio');
    await page.waitForFunction(() => document.querySelector('audio')?.duration > 0);
    await visitor.idle();
    await visitor.say('video');
    await page.waitForFunction(() => document.querySelector('video')?.readyState > 0);
  });

  scene('aTableIsSortedAndHasPages', {}, async (page) => {
    await visitor.say('dataframe');
    const first = page.locator('tbody tr').first();
    await visitor.see('town0');
    assert.equal(await page.locator('tbody tr').count(), 10);
    await page.getByText('1–10 of 12').waitFor();
    await visitor.button('Rows after').click();
    await page.getByText('11–12 of 12').waitFor();
    await visitor.button('size').click();
    await page
      .getByRole('columnheader', { name: 'size' })
      .and(page.locator('[aria-sort]'))
      .waitFor();
    await visitor.button('size').click();
    assert.match(await first.innerText(), /town(0|11)/);
  });

  scene('aChartIsDrawnUnderThePolicy', {}, async (page) => {
    await visitor.say('plotly');
    await page.locator('.js-plotly-plot .main-svg').first().waitFor({ timeout: 20_000 });
    await page.locator('.js-plotly-plot .bars path').nth(1).waitFor({ state: 'attached' });
    const placed = await page
      .locator('.main-svg')
      .first()
      .evaluate((svg) => getComputedStyle(svg).position);
    assert.equal(placed, 'absolute');
  });

  scene('aCustomElementChanges', {}, async () => {
    await visitor.say('custom');
    await visitor.see('count is 1');
    await visitor.button('up').click();
    await visitor.see('count is 2');
    await visitor.button('tell').click();
    await visitor.see(/^told 2$/);
  });

  scene('whatIsBesideTheChatOpensWhereThereIsRoom', {}, async (page) => {
    await visitor.say('side');
    const panel = page.getByRole('complementary');
    await panel.getByText('beside the chat').waitFor();
    await visitor.button('Close what is beside the chat').click();
    await panel.waitFor({ state: 'detached' });
    await page.locator('main').getByRole('button', { name: 'sidenote', exact: true }).click();
    await panel.getByText('beside the chat').waitFor();
  });

  scene('onAPhoneNothingCoversTheChatByItself', { viewport: PHONE }, async (page) => {
    await visitor.say('sidebar');
    await visitor.see('sidebar open');
    await visitor.idle();
    assert.equal(await page.getByRole('complementary').count(), 0);
    await visitor.button('Open what is beside the chat').click();
    await page.getByRole('complementary').getByText('panel body').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  scene('anElementHasAPageOfItsOwn', {}, async (page) => {
    await visitor.say('page');
    await page.getByRole('link', { name: 'pagenote' }).click();
    await page.getByText('on its own page').waitFor();
    assert.match(page.url(), /\/element\/[\w-]+$/);
    await page.goBack();
    await page.getByText('on its own page').waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByText('on its own page').waitFor();
    await visitor.button('Back to the chat').click();
    await visitor.see('see pagenote here');
  });

  scene('theSidebarStaysOverAReload', {}, async (page) => {
    await visitor.say('sidebar');
    await page.getByRole('complementary').getByText('panel body').waitFor();
    await page.getByRole('heading', { name: 'Side panel' }).waitFor();
    await visitor.idle();
    await page.reload();
    await page.getByRole('complementary').getByText('panel body').waitFor();
  });

  scene('whatIsRemovedGoes', {}, async (page) => {
    // What draws texts is there before the one that does not stay for long.
    await visitor.say('text');
    await visitor.see('text body 42');
    await visitor.idle();
    await visitor.say('remove element');
    await visitor.see('short lived');
    await visitor.see('element removed');
    assert.equal(await page.getByText('short lived').count(), 0);
  });

  scene('tasksAreListedAsTheyAre', {}, async (page) => {
    await visitor.say('tasklist');
    const tasks = page.getByRole('region', { name: 'Tasks' });
    await tasks.getByText('Working').waitFor();
    await tasks.getByText('Over').waitFor();
    await tasks.getByText('2 of 3 done').waitFor();
    await tasks.getByRole('listitem').getByText('failed').waitFor({ state: 'attached' });
  });

  scene('elementsComeBackAfterACut', { skip: real }, async () => {
    await visitor.say('custom');
    await visitor.see('count is 1');
    await visitor.idle();
    world.cable.cut();
    await visitor.button('up').click();
    await visitor.see('count is 2');
  });
});
