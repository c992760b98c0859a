import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld } from './support/world.mjs';

// What is done with what there is to read, by eye and by ear; the double says what it is told to.
describe('who reads', () => {
  let world;
  before(async () => (world = await openWorld('')));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const list = ({ page }) => page.getByRole('region', { name: 'Conversation' });

  /** Selects from the beginning of some words to their end. */
  const select = ({ page }, words) =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        getSelection().setBaseAndExtent(
          texts.currentNode,
          at,
          texts.currentNode,
          at + wanted.length,
        );
        return;
      }
      throw new Error(`nothing says ${wanted}`);
    }, words);
  const selected = ({ page }) => page.evaluate(() => String(getSelection()));

  it('keepsASelectionWhileMoreComes', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 150 20');
    await visitor.see(/t20 /);
    await select(visitor, 't3 t4 t5');
    await visitor.see(/t60 /);
    assert.equal(await selected(visitor), 't3 t4 t5');
    await visitor.see(/t149$/);
    await visitor.idle();
    assert.equal(await selected(visitor), 't3 t4 t5');
    await visitor.say('tour 8');
    await visitor.see('09:12');
    await select(visitor, 'planned so that');
    await visitor.see('Tell me whether');
    await visitor.idle();
    assert.equal(await selected(visitor), 'planned so that');
  });

  it('copiesATableAsATableAndCodeAsItIs', async () => {
    const visitor = await world.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = visitor;
    await visitor.say('echo | a | b |\n|--|--|\n| 1 | 2 |\n\n```js\nlet x = 1;\n  go(x);\n```');
    await page.locator('table').waitFor();
    const copied = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const as = async (type) =>
          item.types.includes(type) ? (await item.getType(type)).text() : '';
        return { text: await as('text/plain'), html: await as('text/html') };
      });
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('table')));
    await page.keyboard.press('Control+C');
    const { text, html } = await copied();
    assert.equal(text.trim(), 'a\tb\n1\t2');
    assert.match(html, /<table[^]*<th[^]*a[^]*<td[^]*2[^]*<\/table>/);
    await page.locator('article').last().hover();
    await visitor.button('Copy code').click();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    assert.equal((await copied()).text, 'let x = 1;\n  go(x);');
  });

  it('staysAtALineWhileAnImageAboveItLoads', async () => {
    const visitor = await world.visit();
    let load = () => undefined;
    await visitor.page.route('**/project/file/*', async (route) => {
      await new Promise((then) => (load = then));
      await route.continue();
    });
    await visitor.say('image');
    await visitor.see('an image');
    await visitor.say(`echo ${'A line.\n\n'.repeat(40)}`);
    await visitor.idle();
    await list(visitor).hover();
    await visitor.page.mouse.wheel(0, -400);
    await visitor.button(/To the end/).waitFor();
    await list(visitor).evaluate(scrolled);
    const line = visitor.text('A line.').nth(25);
    const before = (await line.boundingBox()).y;
    load();
    await visitor.page.waitForFunction(
      () => document.querySelector('article img')?.naturalWidth > 0,
    );
    assert.ok(Math.abs((await line.boundingBox()).y - before) <= 1, 'the line stays where it is');
    await visitor.button(/To the end/).click();
    await visitor.say('stream 60 10');
    await visitor.see(/t59$/);
    const left = await list(visitor).evaluate(
      ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
    );
    assert.ok(left <= 1, `new text comes into view, but for ${left} px`);
  });

  it('isToldOnceWhatHappensAndFindsEverythingByName', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    await page.evaluate(() => {
      window.spoken = [];
      const live = '[role=status], [role=log], [role=alert], [aria-live]';
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          for (const added of addedNodes) {
            const whole = added instanceof Element && added.matches(live);
            if (whole || element?.closest(live)) window.spoken.push(added.textContent);
          }
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    const times = (words) =>
      page.evaluate((said) => window.spoken.filter((text) => text.includes(said)).length, words);
    await visitor.say('toast All done');
    await page.getByText('All done').first().waitFor();
    await visitor.say('error');
    await visitor.see('Reference');
    await visitor.say('stream 30 5');
    await visitor.see(/t29$/);
    await visitor.idle();
    world.cable.down();
    await page.getByText('Reconnecting').waitFor();
    world.cable.up();
    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
    for (const words of ['All done', 'Reference', 't0 t1', 'Reconnecting']) {
      assert.equal(await times(words), 1, `"${words}" is said once`);
    }

    for (const word of ['offer all', 'dataframe', 'steps', 'sidebar', 'tasklist', 'file']) {
      await visitor.say(word);
      await visitor.idle();
    }
    await page.getByText('tasks done').waitFor();
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const seen = nodes.filter(({ ignored }) => !ignored);
    const named = /^(button|link|textbox|checkbox|combobox|slider|tab|switch|region|dialog|img)$/;
    const nameless = seen.filter(
      ({ role, name }) => named.test(role.value) && !name?.value?.trim(),
    );
    assert.deepEqual(nameless, []);
    const roles = new Set(seen.map(({ role }) => role.value));
    for (const mark of ['banner', 'main', 'region', 'complementary', 'log', 'status', 'list']) {
      assert.ok(roles.has(mark), `there is a ${mark}`);
    }
    const levels = seen
      .filter(({ role }) => role.value === 'heading')
      .map(({ properties }) => properties.find(({ name }) => name === 'level').value.value);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${levels}`));
  });
});

/** Waits, in the page, until something is not scrolled any further. */
function scrolled(at) {
  return new Promise((done) => {
    let last = Number.NaN;
    const look = () => {
      if (at.scrollTop === last) return done();
      last = at.scrollTop;
      return setTimeout(look, 100);
    };
    look();
  });
}
