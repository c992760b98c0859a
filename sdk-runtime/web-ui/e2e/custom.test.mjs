import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { home } from '../tools/shell.mjs';
import { FRAME_HEADERS } from './double/application.mjs';
import { openWorld, real } from './support/world.mjs';

// Elements of an application's own, each in a frame without an origin: the example's plan of seats,
// and a few that misbehave.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const OF_PAGES = Object.fromEntries(
  ['landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }]),
);
const DECK = { rows: 3, letters: 'ABCD', most: 2, taken: ['1A'], chosen: [], booked: false };

describe('a real server', { skip: !real }, () => {
  it('sendsTheFrameAsTheDoubleDoes', async () => {
    const { headers } = await fetch(`${process.env.PARLEY_URL}/elements/frame.html`);
    for (const [name, value] of Object.entries(FRAME_HEADERS)) {
      const sent = headers.get(name).replace(/(frame-ancestors 'self')[^;]*/, '$1');
      assert.equal(sent, value, name);
    }
  });
});

describe('an element of the application', { skip: real }, () => {
  let world;
  let visitor;
  before(async () => {
    const elements = ['../../example-agent/public/elements', 'e2e/double/elements'];
    world = await openWorld('', {
      elements: elements.map((folder) => join(home, folder)),
      registered: ['Absent'],
    });
  });
  after(() => world.close());

  const scene = (name, play) =>
    it(name, async () => {
      visitor = await world.visit();
      await play(visitor.page);
      await world.leave();
    });

  const show = (name, given = {}) => visitor.say(`element ${name} ${JSON.stringify(given)}`);
  const framed = () => visitor.page.frameLocator('iframe');
  /** The frame itself, where a script can be run as if the module had it. */
  const probe = async () => {
    await framed().getByRole('button', { name: 'Speak' }).waitFor();
    return visitor.page.frames().find((frame) => frame.url().endsWith('/elements/frame.html'));
  };

  scene('answersAQuestion', async (page) => {
    await visitor.say(`ask element Seats ${JSON.stringify(DECK)}`);
    const seat = (name) => framed().getByRole('button', { name });
    await seat('2B').click();
    await framed().getByRole('button', { name: '2B', pressed: true }).waitFor();
    assert.deepEqual(await violations(page), []);
    // With the keyboard: into the frame, along the row, and out of it again.
    await visitor.button('Skip').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement.title), 'Seats');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await framed().getByRole('button', { name: '2C', pressed: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visitor.see('filled in: 2B,2C');
    assert.equal(await page.locator('iframe').count(), 0);
    assert.deepEqual(visitor.complaints, []);
  });

  scene('isSkippedByThePageWhateverItDoes', async () => {
    await visitor.say(`ask element Absent {}`);
    await visitor.see('Absent cannot be shown');
    await visitor.button('Skip').click();
    await visitor.see('left alone');
  });

  scene('followsItsPropsAndSaysWhatItWants', async (page) => {
    await show('Probe', { props: { n: 1 } });
    const frame = await probe();
    await framed().getByText('{"n":1}').waitFor();
    await frame.evaluate(() => window.element.update({ n: 2 }));
    await framed().getByText('{"n":2}').waitFor();
    const told = await frame.evaluate(() => window.element.act('price', { seats: ['1A'] }));
    assert.deepEqual(told, { name: 'price', payload: { seats: ['1A'] } });
    const refusal = (call) => frame.evaluate(`${call}.then(() => 'done', ({ code }) => code)`);
    assert.equal(await refusal("window.element.act('fail')"), 'failed');
    assert.equal(await refusal("window.element.act('')"), 'unfit');
    assert.equal(await refusal('window.element.submit({})'), 'notAsked');
    await framed().getByRole('button', { name: 'Speak' }).click();
    await visitor.see(/^from the frame$/);
    await frame.evaluate(() => void window.element.remove());
    await page.locator('iframe').waitFor({ state: 'detached' });
    assert.deepEqual(visitor.complaints, []);
  });

  scene('looksAsThePageDoes', async (page) => {
    await show('Probe');
    const frame = await probe();
    const look = () =>
      frame.evaluate(() => {
        const { colorScheme, color } = getComputedStyle(document.documentElement);
        return { colorScheme, color };
      });
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).color);
    assert.deepEqual(await look(), { colorScheme: 'light', color: await ink() });
    await page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    assert.deepEqual(await look(), { colorScheme: 'dark', color: await ink() });
  });

  scene('isAsHighAsItIsAndNoHigherThanItMayBe', async (page) => {
    await show('Probe', { size: 'small' });
    const frame = await probe();
    const height = () => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
    assert.ok((await height()) < 100);
    await frame.evaluate(() => (document.querySelector('button').style.height = '200px'));
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 200);
    await frame.evaluate(() => (document.querySelector('button').style.height = '9000px'));
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight === 320);
  });

  scene('isShownOnAPageOfItsOwn', async (page) => {
    await show('Probe', { display: 'page' });
    await page.getByRole('link', { name: 'Probe' }).click();
    await probe();
    await visitor.button('Back to the chat').waitFor();
  });

  scene('leavesThePanelWithEscape', async (page) => {
    await show('Probe', { display: 'side' });
    await probe();
    await framed().getByRole('button', { name: 'Speak' }).focus();
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  scene('keepsItsStateWhereALongConversationIsWindowed', async (page) => {
    await visitor.say('many 120');
    await visitor.see('Message 119');
    await show('Probe');
    const frame = await probe();
    await frame.evaluate(() => (window.state = 'kept'));
    await visitor.say('many 40');
    await visitor.see('Message 39');
    await page.mouse.move(640, 300);
    await page.mouse.wheel(0, -20_000);
    await page.locator('[data-index="0"]').waitFor();
    assert.equal(await page.locator('[data-index="80"]').count(), 0);
    assert.equal(await frame.evaluate(() => window.state), 'kept');
  });

  scene('reachesNothingButWhatItIsGiven', async (page) => {
    let asked = 0;
    const elsewhere = createServer((_, response) => response.end(String(++asked)));
    await new Promise((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${elsewhere.address().port}/`;
    await page.evaluate(() => (document.cookie = 'secret=1'));
    await show('Probe');
    const frame = await probe();
    const got = await frame.evaluate(reach, url);
    const reached = Object.entries(got).filter(([, outcome]) => outcome !== 'no');
    elsewhere.close();
    assert.deepEqual(reached, []);
    assert.equal(asked, 0);
    assert.equal(new URL(page.url()).origin, visitor.url);
    assert.equal(page.context().pages().length, 1);
  });

  scene('isStoppedWhenItFloodsThePage', async () => {
    await show('Flood');
    await visitor.see('sends more messages than the page can take');
    await visitor.say('echo still here');
    await visitor.see(/^still here$/);
  });

  scene('tellsWhatIsWrongWithItsModule', async () => {
    const wrong = {
      Absent: 'public/elements/Absent.js, or a file that it imports, cannot be loaded',
      Importing: 'public/elements/Importing.js, or a file that it imports, cannot be loaded',
      NoDefault: 'public/elements/NoDefault.js exports no function',
      Throws: 'RangeError: no deck 9',
      Leaves: 'public/elements/Leaves.js has led its frame elsewhere',
    };
    for (const [name, sentence] of Object.entries(wrong)) {
      await show(name);
      await visitor.see(sentence);
      await visitor.idle();
    }
    const { page } = visitor; // what went wrong has no frame any more
    assert.equal(await page.locator('iframe').count(), 0);
    assert.deepEqual(await violations(page, [page.mainFrame()]), []);
  });
});

/** What axe finds, in the page and in each frame of it. */
async function violations(page, frames = page.frames()) {
  const found = [];
  for (const frame of frames) {
    await frame.evaluate(AXE);
    // Landmarks and headings are the page's.
    const rules = frame === page.mainFrame() ? {} : OF_PAGES;
    const { violations: here } = await frame.evaluate(
      (rules) => window.axe.run({ iframes: false, preload: false, rules }),
      rules,
    );
    found.push(...here.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return found;
}

/** Runs in the frame: everything that a module without scruples would try. */
async function reach(elsewhere) {
  const own = new URL('/', location.href).href;
  const load = (thing, src) =>
    new Promise((loaded, failed) => {
      Object.assign(thing, { onload: loaded, onerror: failed, src });
      document.body.append(thing);
    });
  const socket = (url) =>
    new Promise((opened, failed) => {
      Object.assign(new WebSocket(url), { onopen: opened, onerror: failed });
    });
  const opened = (name) => {
    if (!window.open(own, name)) throw new Error('no window');
  };
  const submit = () =>
    new Promise((_, failed) => {
      document.addEventListener('securitypolicyviolation', failed, { once: true });
      const form = Object.assign(document.createElement('form'), { action: elsewhere });
      document.body.append(form);
      form.submit();
    });
  const attempts = {
    page: () => window.parent.document.title,
    store: () => window.localStorage.length,
    cookie: () => document.cookie,
    topNavigation: () => (window.top.location = elsewhere),
    popup: () => opened('_blank'),
    download: () => opened('_top'),
    fetchOwn: () => fetch(`${own}project/settings`),
    fetchElsewhere: () => fetch(elsewhere, { mode: 'no-cors' }),
    socketOwn: () => socket(`${own.replace('http', 'ws')}ws/socket.io/?EIO=4&transport=websocket`),
    socketElsewhere: () => socket(elsewhere.replace('http', 'ws')),
    imageElsewhere: () => load(new Image(), elsewhere),
    scriptElsewhere: () => load(document.createElement('script'), elsewhere),
    code: () => new Function('return 1')(),
    inline: () => {
      const script = Object.assign(document.createElement('script'), { text: 'window.ran = true' });
      document.body.append(script);
      if (!window.ran) throw new Error('did not run');
    },
    form: submit,
  };
  const outcomes = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      outcomes[name] = 'yes';
    } catch {
      outcomes[name] = 'no';
    }
  }
  return outcomes;
}
