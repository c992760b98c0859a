import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { HEAVY, NAME, TEXTS } from './double/hostile.mjs';
import { openWorld } from './support/world.mjs';

// In a real browser under the real policy; what becomes of each text is held in Markdown.test.tsx.

/** Nothing of ours is what it wanted to be. */
async function isHarmless({ page, complaints }) {
  for (const link of await page.locator('article a[href]:not([download])').all()) {
    const href = await link.getAttribute('href');
    assert.match(await link.getAttribute('rel'), /noopener/);
    // Nobody is led elsewhere without being told.
    if (href.startsWith(new URL(page.url()).origin)) continue;
    assert.match(href, /^https?:\/\/evil\.example\//);
    assert.match(await link.innerText(), /evil\.example/);
  }
  const made = '[onerror], [onload], [onclick], iframe, script, form, base, b';
  assert.equal(await page.locator('article, aside').locator(made).count(), 0);
  const hacked = await page.evaluate(() => [window.hacked, {}.hacked, document.baseURI]);
  assert.deepEqual(hacked, [undefined, undefined, page.url()]);
  assert.deepEqual(complaints, []);
}

describe('a hostile text', () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  it('runsNothingLoadsNothingAndLeadsNowhere', async () => {
    const visitor = await world.visit();
    await visitor.say(`echo ${TEXTS.join('\n\n')}`);
    await visitor.see(/^click/);
    await visitor.idle();
    await isHarmless(visitor);
    await visitor.page.locator('article').last().locator('a').first().click({ trial: true });
    for (const text of HEAVY) await visitor.say(`echo ${text}`);
    await visitor.say('echo still here');
    await visitor.see(/^still here$/);
    await visitor.idle();
    await isHarmless(visitor);
    const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 1280, 'nothing is wider than the screen');
  });

  it('isJustTextInWhatAPersonSays', async () => {
    const visitor = await world.visit();
    const text = 'echo **a** <b>b</b> [c](https://d.example)';
    await visitor.say(text);
    await visitor.see(text);
  });

  it('isCopiedAsItWasWritten', async () => {
    const visitor = await world.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visitor.say('echo **bold** & `code`');
    await visitor.see('bold');
    await visitor.page.locator('article').last().hover();
    await visitor.button('Copy message').click();
    await visitor.page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, '**bold** & `code`');
  });

  it('arrivesUnchangedWhateverIsInIt', async () => {
    const visitor = await world.visit();
    const text = `echo 👩‍👩‍👧 é \u0001 ${'y'.repeat(10_000)} مرحبا`;
    await visitor.say(text);
    await visitor.idle();
    const shown = await visitor.page
      .locator('article p')
      .last()
      .evaluate((p) => p.textContent);
    assert.equal(shown, text.slice('echo '.length));
  });
});

describe('a hostile name', () => {
  let world;
  // Whoever makes an agent may be trusted with its names; whoever it was told them by may not.
  before(async () => (world = await openWorld('')));
  afterEach(() => world.leave());
  after(() => world.close());

  it('isANameWhereverThereIsOne', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    await visitor.say('hostile');
    await visitor.see('all of it is there');
    await visitor.idle();
    await page.locator('.js-plotly-plot .main-svg').first().waitFor();
    await visitor.button('Chat settings').click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    assert.equal(await page.getByRole('textbox').last().inputValue(), NAME);
    await page.keyboard.press('Escape');
    await isHarmless(visitor);
    await page.reload();
    await visitor.see('all of it is there');
    await isHarmless(visitor);
  });

  it('isHarmlessHalfWritten', async () => {
    const visitor = await world.visit();
    await visitor.say('hostile stream');
    // The last of it is a formula, which is no text any more once it is drawn.
    await visitor.page.getByText('100000em').last().waitFor({ state: 'attached', timeout: 20_000 });
    await visitor.idle();
    await isHarmless(visitor);
  });
});
