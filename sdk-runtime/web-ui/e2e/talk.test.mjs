import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, PHONE, real } from './support/world.mjs';

const tokens = (count) => Array.from({ length: count }, (_, n) => `t${n}`).join(' ');

describe('a conversation', () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  it('beginsWithWhoOneTalksTo', async () => {
    const { page, box, url } = await world.visit();
    const settings = await (
      await page.request.get(`${url}/project/settings`)
    )
      .json()
      .catch(() => undefined);
    const name = settings?.ui.name ?? 'Pilot';
    await page.getByRole('heading', { level: 1, name }).waitFor();
    assert.equal(await page.title(), name);
    assert.ok(await box.evaluate((area) => area === document.activeElement));
  });

  it('showsAnAnswerWhileItIsWritten', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 30 30');
    await visitor.see(/^t0 t1/);
    const early = await visitor.page.locator('article').last().innerText();
    assert.ok(!early.includes('t29'), 'tokens are shown before the last one is there');
    await visitor.see(tokens(30));
    await visitor.idle();
    assert.deepEqual(visitor.complaints, []);
  });

  it('goesOnOnAPhone', async () => {
    const visitor = await world.visit({ viewport: PHONE });
    await visitor.box.tap();
    await visitor.box.fill('echo from a phone');
    await visitor.button('Send').tap();
    await visitor.see(/^from a phone$/);
    const { scrollWidth, innerWidth } = await visitor.page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      innerWidth,
    }));
    assert.ok(scrollWidth <= innerWidth, 'nothing is wider than the screen');
  });

  it('fitsAScreenThatIsZoomedToFourTimes', async () => {
    const visitor = await world.visit({ viewport: { width: 320, height: 256 } });
    await visitor.say(`echo a ${'very'.repeat(60)} long word, and \`${'code'.repeat(40)}\``);
    await visitor.idle();
    const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, 'nothing is wider than the screen');
    assert.ok(await visitor.box.isVisible());
    const { height } = await visitor.page
      .getByRole('region', { name: 'Conversation' })
      .boundingBox();
    assert.ok(height >= 80, `the conversation keeps ${height} px`);
  });

  it('isStoppedWithinAMoment', async () => {
    const visitor = await world.visit();
    await visitor.say('long 30');
    await visitor.see('long begins');
    const took = await visitor.page.evaluate(async () => {
      const shown = () =>
        [...document.querySelectorAll('[role=listitem]')].some((row) =>
          row.innerText.includes('Stopped'),
        );
      const stop = [...document.querySelectorAll('button')].find(
        (button) => button.innerText.trim() === 'Stop',
      );
      const began = performance.now();
      stop.click();
      while (!shown()) await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - began;
    });
    console.log(`# seen ${took.toFixed(0)} ms after the click on Stop`);
    assert.ok(took < 300, `Stop is seen at once, not after ${took} ms`);
    await visitor.idle();
    assert.ok(!(await visitor.text('long done').count()));
    await visitor.say('echo and on');
    await visitor.see(/^and on$/);
  });

  it('isStoppedByEscape', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 500 20');
    await visitor.see(/^t0 t1/);
    await visitor.page.keyboard.press('Escape');
    await visitor.see('Stopped');
    await visitor.idle();
  });

  it('showsAFailureWithItsReferenceAndGoesOn', async () => {
    const visitor = await world.visit();
    await visitor.say('error');
    await visitor.see('Reference');
    const reference = visitor.page.locator('article code').last();
    const first = await reference.innerText();
    assert.match(first, /^[0-9A-Z]{8}$/);
    await visitor.button('Try again').click();
    await visitor.page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('article code')].some(
          ({ innerText }) => innerText !== before && /^[0-9A-Z]{8}$/.test(innerText),
        ),
      first,
    );
    await visitor.say('echo fine');
    await visitor.see(/^fine$/);
  });

  it('queuesWhatIsSaidWhileTheAgentWorks', async () => {
    const visitor = await world.visit();
    await visitor.say('long 0.6');
    await visitor.see('long begins');
    await visitor.say('echo second');
    await visitor.see(/^second$/);
    const texts = (await visitor.rows.allInnerTexts()).map((text) => text.split('\n').at(-1));
    assert.deepEqual(texts, ['long 0.6', 'long begins', 'long done', 'echo second', 'second']);
  });

  it('showsAStepWhileItIsWritten', async () => {
    const visitor = await world.visit();
    await visitor.say('stream step 20');
    await visitor.see(/s3 s4/);
    await visitor.see('typist done');
    await visitor.button(/done: typist/).waitFor();
    await visitor.see(/s18 s19$/);
  });

  it('showsStepsAsATree', async () => {
    const visitor = await world.visit();
    await visitor.say('steps');
    await visitor.see('steps done');
    await visitor.button(/done: outer/).click();
    await visitor.see('in-outer');
    await visitor.button(/done: inner/).click();
    await visitor.see('out-inner');
    await visitor.say('step error');
    await visitor.see('step failed');
    await visitor.see('kaput');
  });

  it('followsMessagesThatChangeOrGo', async () => {
    const visitor = await world.visit();
    await visitor.say('update');
    await visitor.see('before');
    await visitor.see('after');
    await visitor.say('remove');
    await visitor.see('temporary');
    await visitor.text('temporary').waitFor({ state: 'detached' });
    await visitor.see('removed');
  });

  it('refusesWhatIsTooLongAndKeepsIt', async () => {
    const visitor = await world.visit();
    const text = `echo ${'x'.repeat(1_000_000)}`;
    await visitor.paste(text);
    await visitor.page
      .getByRole('alert')
      .getByText(/too long to send/)
      .waitFor();
    assert.equal((await visitor.box.inputValue()).length, text.length);
    await visitor.say('echo short');
    await visitor.see(/^short$/);
  });

  it('staysWhereTheReaderIsAndSaysWhatIsNew', async () => {
    const visitor = await world.visit();
    await visitor.say(`echo ${'line\n\n'.repeat(60)}`);
    await visitor.idle();
    await visitor.say('long 2');
    await visitor.see('long begins');
    const list = visitor.page.getByRole('region', { name: 'Conversation' });
    await list.hover();
    await visitor.page.mouse.wheel(0, -900);
    await visitor.button(/To the end/).waitFor();
    const top = await list.evaluate((scroller) => scroller.scrollTop);
    await visitor.button('1 new message').waitFor();
    assert.equal(await list.evaluate((scroller) => scroller.scrollTop), top);
    await visitor.button('1 new message').click();
    await visitor.button('1 new message').waitFor({ state: 'detached' });
  });

  it('tellsListenersAboutWholeAnswers', async () => {
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
    await visitor.say('stream 20 10');
    await visitor.idle();
    await visitor.see(tokens(20));
    const spoken = await visitor.page.evaluate(() => window.spoken);
    assert.equal(spoken.length, 1);
    assert.match(spoken[0], new RegExp(`${tokens(20)}$`));
  });

  it('isLeftForANewOneOnlyWhenOneMeansIt', async () => {
    const visitor = await world.visit();
    await visitor.say('count');
    await visitor.see(real ? 'count 1' : 'unknown: count');
    await visitor.button('New chat').click();
    const dialog = visitor.page.getByRole('dialog', { name: 'Start a new chat?' });
    await dialog.waitFor();
    await visitor.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await visitor.rows.count(), 2);
    await visitor.button('New chat').click();
    await dialog.getByRole('button', { name: 'Start a new chat' }).click();
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await visitor.rows.count(), 0);
    await visitor.say('count');
    await visitor.see(real ? 'count 1' : 'unknown: count');
    assert.equal(await visitor.rows.count(), 2);
  });

  it('isWithWhomOneChooses', async () => {
    const visitor = await world.visit();
    const { page } = visitor;
    const profile = (name) => ({ name, markdown_description: '', icon: null, display_name: null });
    await page.route('**/project/settings*', async (route) => {
      const settings = await (await route.fetch()).json();
      const chatProfiles = [profile('Echo & Co'), profile('Shop')];
      await route.fulfill({ json: { ...settings, chatProfiles } });
    });
    const asked = [];
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).startsWith('40')) asked.push(JSON.parse(payload.slice(2)).chatProfile);
      }),
    );
    await visitor.open();
    const isWith = (name) => visitor.button(`Talk to: ${name}`).waitFor();
    const pick = async (name) => {
      await visitor.button(/^Talk to: /).click();
      await page.getByRole('list', { name: 'Whom to talk to' }).getByText(name).click();
    };
    await visitor.say('echo hi');
    await visitor.see(/^hi$/);
    await pick('Shop');
    const dialog = page.getByRole('dialog', { name: 'Start a new chat?' });
    await dialog.getByRole('button', { name: 'Keep this one' }).click();
    await isWith('Echo & Co');
    await pick('Shop');
    await dialog.getByRole('button', { name: 'Start a new chat' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await visitor.rows.count(), 0);
    await visitor.say('echo there');
    await visitor.see(/^there$/);
    await isWith('Shop');
    await visitor.open();
    await visitor.see(/^there$/);
    assert.deepEqual(new Set(asked), new Set(['', 'Shop']));
    await isWith('Shop');
  });
});
