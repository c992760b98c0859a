import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { embedder, startHost } from './support/host.mjs';
import { openWorld, real } from './support/world.mjs';

// The agent has to let a page of another origin embed it: start it with, for instance,
// --allow-origin http://127.0.0.1:8931
const origin = real ? await embedder(process.env.PARLEY_URL) : undefined;

describe('a page that embeds the chat', { skip: !origin }, () => {
  let world;
  let host;
  before(async () => {
    world = await openWorld();
    host = await startHost(origin, world.cable.url);
  });
  afterEach(() => world.leave());
  after(async () => {
    host.close();
    await world.close();
  });

  async function embedded() {
    const { page } = await world.visit();
    await page.goto(host.url);
    const chat = page.frameLocator('iframe');
    const box = chat.getByRole('textbox');
    await box.waitFor();
    return {
      page,
      say: async (text) => {
        await box.fill(text);
        await box.press('Enter');
      },
      see: (text) => chat.getByRole('article').getByText(text).last().waitFor(),
    };
  }

  it('hearsWhatTheAgentTellsItAndAnswers', async () => {
    const { page, say, see } = await embedded();
    await say('window hello out there');
    await page.waitForFunction(() => window.heard.includes('hello out there'));
    await page.evaluate(() => window.tell('page says hi'));
    await see('window got: page says hi');
  });

  it('runsAFunctionThatTheAgentCalls', async () => {
    const { page, say, see } = await embedded();
    await say('fn');
    await see(/^fn 3(\.0)?$/);
    const calls = await page.evaluate(() => window.calls);
    assert.equal(calls.length, 1);
    const { id, ...call } = calls[0];
    assert.match(id, /^[\w-]{36}$/);
    assert.deepEqual(call, { type: 'parley:call', name: 'add', args: { a: 1, b: 2 } });
    assert.deepEqual(await page.evaluate(() => window.heard), []);
  });

  it('isNotToldAgainWhatItReturnedAlready', async () => {
    const { page, say, see } = await embedded();
    await say('fn');
    await see(/^fn 3/);
    const id = await page.evaluate(() => window.calls[0].id);
    await page.evaluate((call) => window.tell({ type: 'parley:return', id: call, result: 9 }), id);
    await say('echo after it');
    await see(/^after it$/);
    assert.equal(
      await page
        .frameLocator('iframe')
        .getByText(/^window got/)
        .count(),
      0,
    );
  });
});

describe('a script in the page', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const listen = ({ page }, task) =>
    page.evaluate((body) => {
      window.count = 0;
      window.addEventListener('chainlit-call-fn', ({ detail }) => {
        window.count++;
        setTimeout(() => detail.callback(detail.args.a + detail.args.b), body);
      });
    }, task);

  it('runsAFunctionThatTheAgentCalls', async () => {
    const visitor = await world.visit();
    await listen(visitor, 0);
    await visitor.say('fn');
    await visitor.see(/^fn 3/);
  });

  it('runsItOnceWhereTheConnectionIsCutMeanwhile', async () => {
    const visitor = await world.visit();
    await listen(visitor, 900);
    await visitor.say('fn');
    await visitor.page.waitForFunction(() => window.count === 1);
    world.cable.cut();
    await visitor.see(/^fn 3/);
    assert.equal(await visitor.page.evaluate(() => window.count), 1);
  });

  it('mayBeMissing', async () => {
    const visitor = await world.visit();
    await visitor.say('fn');
    await visitor.see('fn timeout');
    await visitor.idle();
  });
});
