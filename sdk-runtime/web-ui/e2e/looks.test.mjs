import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startDouble } from './double/server.mjs';
import { home } from '../tools/shell.mjs';
import { openWorld } from './support/world.mjs';

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';

// The desk's own look, as a server sends it: nothing of the page is built again for it.

describe("a look of the application's own", () => {
  let images;
  let double;
  let world;
  before(async () => {
    images = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(PIXEL),
    );
    await new Promise((listening) => images.listen(0, '127.0.0.1', listening));
    double = await startDouble({
      page: join(home, 'target/classes/META-INF/parley/page'),
      look: { folder: join(home, '../../example-agent/look'), images: originOf(images) },
    });
    world = await openWorld(double.url);
  });
  after(async () => {
    await world.close();
    double.close();
    images.close();
  });

  it('isThereFromTheFirstPaintAndReachesLogoChartScriptAndImages', async () => {
    const { page, complaints, ...visitor } = await arrive();
    assert.deepEqual(await page.evaluate(() => window.firstGround), 'rgb(20, 20, 28)');
    assert.match(await page.locator('[data-part=welcome] img').getAttribute('src'), /logo_dark/);
    await page.locator('aside', { hasText: 'Water everywhere' }).waitFor();

    await visitor.say('plotly');
    const bar = page.locator('.js-plotly-plot .bars path').first();
    await bar.waitFor({ state: 'attached', timeout: 20_000 });
    assert.equal(await bar.evaluate((path) => getComputedStyle(path).fill), 'rgb(169, 180, 255)');

    await visitor.say(
      `echo ![known](${originOf(images)}/a.svg) ![foreign](http://127.0.0.1:9/b.svg)`,
    );
    const image = page.getByRole('img', { name: 'known' });
    await image.waitFor();
    assert.equal(await image.evaluate((img) => img.decode().then(() => img.naturalWidth)), 2);
    await page.getByRole('link', { name: /foreign/ }).waitFor();
    assert.deepEqual(complaints, [`request to ${originOf(images)}/a.svg`]);
  });

  /** Somebody whose system is light: the application is dark. */
  async function arrive() {
    const visitor = await world.visit({ theme: 'light' });
    await visitor.page.addInitScript(() => {
      requestAnimationFrame(function look() {
        if (!document.body) return void requestAnimationFrame(look);
        window.firstGround = getComputedStyle(document.documentElement).backgroundColor;
      });
    });
    await visitor.page.reload();
    await visitor.box.waitFor();
    return { page: visitor.page, complaints: visitor.complaints, say: (text) => visitor.say(text) };
  }
});

function originOf(server) {
  return `http://127.0.0.1:${server.address().port}`;
}
