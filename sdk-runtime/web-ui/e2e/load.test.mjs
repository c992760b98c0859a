import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

// Counted work, not time: how often the page draws and how much it keeps, on whatever machine.

describe('much of something', () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  const nodes = (page) => page.evaluate(() => document.querySelectorAll('*').length);

  it('theFirstVisitIsLight', async () => {
    const visitor = await world.visit();
    await visitor.page.waitForLoadState('networkidle');
    const loaded = await visitor.page.evaluate(() => {
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ];
      return {
        requests: entries.length,
        bytes: entries.reduce((sum, e) => sum + e.transferSize, 0),
      };
    });
    console.log(
      `# first visit: ${loaded.requests} requests, ${Math.round(loaded.bytes / 1024)} KB`,
    );
    assert.ok(loaded.requests <= 12, `${loaded.requests} requests`);
    assert.ok(loaded.bytes <= 200 * 1024, `${loaded.bytes} bytes`);
  });

  it('twoThousandMessagesAreInTheChatAndFewInTheDocument', { skip: real }, async () => {
    const visitor = await world.visit();
    await visitor.say('many 2000');
    await visitor.see('Message 1999', 20_000);
    assert.ok((await nodes(visitor.page)) < 1_500);
    const list = visitor.page.getByRole('region', { name: 'Conversation' });
    await list.focus();
    await visitor.page.keyboard.press('Home');
    await visitor.see(/^Message 0:/);
    assert.ok((await nodes(visitor.page)) < 1_500);
    await visitor.button('To the end').click();
    await visitor.see('Message 1999');
    await visitor.say('echo one more');
    await visitor.see(/^one more$/);
    await visitor.page.reload();
    await visitor.see(/^one more$/);
    assert.ok((await nodes(visitor.page)) < 1_500);
  });

  it('aThousandTokensAreDrawnThirtyTimesASecondAtMost', async () => {
    const visitor = await world.visit();
    await visitor.say('echo ready');
    await visitor.see(/^ready$/);
    await visitor.page.evaluate(() => {
      window.work = { draws: 0, first: 0, last: 0 };
      new MutationObserver((changes) => {
        if (!changes.some(({ target }) => target.textContent.startsWith('t0 t1'))) return;
        const now = performance.now();
        window.work = { draws: ++window.work.draws, first: window.work.first || now, last: now };
      }).observe(document.querySelector('main'), { subtree: true, characterData: true });
    });
    await visitor.say('stream 1000 1');
    await visitor.see(/ t999$/, 30_000);
    await visitor.idle();
    const { draws, first, last } = await visitor.page.evaluate(() => window.work);
    console.log(`# 1,000 tokens: drawn ${draws} times in ${Math.round(last - first)} ms`);
    assert.ok(draws > 1, 'it grows');
    // A frame that comes late makes the next one seem early.
    assert.ok(draws <= (last - first) / 30 + 3, 'many tokens at once');
  });

  it('whileTheAgentOnlyWorksNothingIsLaidOut', async () => {
    const visitor = await world.visit();
    const cdp = await visitor.page.context().newCDPSession(visitor.page);
    await cdp.send('Performance.enable');
    const layouts = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutCount').value;
    };
    await visitor.say('long 4');
    // The clock beside the sign that turns.
    await visitor.see(/^0:01$/);
    const before = await layouts();
    await visitor.see(/^0:03$/);
    const count = (await layouts()) - before;
    assert.ok(count < 20, `${count} times`);
  });

  it('aLongAnswerDrawsOnlyItsEndAnew', { skip: real }, async () => {
    const visitor = await world.visit();
    await visitor.say('tour 1');
    // As a heading: what shows Markdown may still be on its way.
    await visitor.page.getByRole('heading', { name: 'The way' }).waitFor();
    await visitor.page.evaluate(() => {
      window.changed = 0;
      const heading = [...document.querySelectorAll('h4, h3')].find(
        (h) => h.innerText === 'The way',
      );
      new MutationObserver((changes) => (window.changed += changes.length)).observe(heading, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await visitor.see('Tell me whether', 20_000);
    await visitor.idle();
    assert.equal(await visitor.page.evaluate(() => window.changed), 0);
  });

  it('nearlyAMegabyteInOneMessageIsShown', async () => {
    const visitor = await world.visit();
    const line = `${'word '.repeat(19)}\n`;
    await visitor.paste(`echo ${line.repeat(5_000)}the end`);
    await visitor.page
      .locator('article')
      .nth(1)
      .getByText(/the end$/)
      .waitFor({ timeout: 40_000 });
    await visitor.idle();
  });
});
