import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

// What an agent can do, seen in the page: the words of the showcase agent, room by room.
describe('the showcase', { skip: !real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  const last = ({ page }) => page.getByRole('article').last();
  const answers = async (visitor, text, answer) => {
    await visitor.say(text);
    await visitor.see(answer);
    await visitor.idle();
  };

  it('answersInMessages', async () => {
    const visitor = await world.visit();
    await answers(visitor, 'echo hi', /^hi$/);
    await answers(visitor, 'len 👋é', /^len 2$/);
    await answers(visitor, 'count', /^count 1$/);
    await answers(visitor, 'count', /^count 2$/);
    await answers(visitor, 'starts', /^starts 1$/);
    await answers(visitor, 'who', /^who anonymous$/);
    await answers(visitor, 'what', /^unknown: what$/);
    await visitor.say('big 200000');
    await visitor.page.waitForFunction(() =>
      [...document.querySelectorAll('article')].at(-1)?.textContent.includes('x'.repeat(200_000)),
    );
    assert.deepEqual(visitor.complaints, []);
  });

  it('writesBeforeOnesEyes', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 40 20');
    await visitor.see(/^t0 t1/);
    assert.ok(!(await last(visitor).innerText()).includes('t39'));
    await visitor.see(/ t39$/);
    await visitor.say('stream step 30');
    await visitor.button(/running: typist/).waitFor();
    await visitor.see(/^s0 s1/);
    await visitor.see(/^typist done$/);
    await visitor.see(/ s29$/);
  });

  it('takesItsTime', async () => {
    const visitor = await world.visit();
    await answers(visitor, 'long 0.3', /^long done$/);
    await answers(visitor, 'blocking 100', /^done$/);
    await answers(visitor, 'cpu 50', /^done$/);
    await answers(visitor, 'parallel 5 200', /^parallel 5 in \d+ ms$/);
  });

  it('isStopped', async () => {
    const visitor = await world.visit();
    await visitor.say('long 30');
    await visitor.see('long begins');
    await visitor.button('Stop').click();
    await visitor.see(/^Stopped$/);
    await visitor.see(/^stop seen$/);
    await visitor.idle();
    assert.equal(await visitor.text('long done').count(), 0);
  });

  it('showsStepsInSteps', async () => {
    const visitor = await world.visit();
    await answers(visitor, 'steps', /^steps done$/);
    const { page } = visitor;
    await visitor.button(/done: outer/).click();
    for (const text of ['in-outer', 'out-outer']) await visitor.see(text);
    await visitor.button(/done: inner/).click();
    for (const text of ['in-inner', 'out-inner']) await visitor.see(text);
    const inner = page.locator('li li').filter({ hasText: 'inner' });
    assert.equal(await inner.count(), 1, 'one is in the other');
    assert.match(await visitor.button(/done: outer/).innerText(), /\d ?m?s/);
  });

  it('showsWhyAStepFailed', async () => {
    const visitor = await world.visit();
    await answers(visitor, 'step error', /^step failed$/);
    await visitor.button(/failed: broken/).waitFor();
    await visitor.see('kaput');
  });

  it('changesWhatItHasShown', async () => {
    const visitor = await world.visit();
    await visitor.say('update step');
    await visitor.button(/running: worker/).click();
    await visitor.see('first');
    await visitor.see('second');
    await visitor.see('step updated');
    assert.equal(await visitor.text(/^first$/).count(), 0);
    await visitor.say('update');
    await visitor.see(/^before$/);
    await visitor.see(/^after$/);
    assert.equal(await visitor.text(/^before$/).count(), 0);
  });

  it('takesAwayWhatItHasShown', async () => {
    const visitor = await world.visit();
    await visitor.say('remove step');
    await visitor.button(/: worker/).waitFor();
    await visitor.see('step removed');
    assert.equal(await visitor.button(/: worker/).count(), 0);
    await visitor.say('remove');
    await visitor.see(/^temporary$/);
    await visitor.see(/^removed$/);
    assert.equal(await visitor.text(/^temporary$/).count(), 0);
  });

  it('failsWithAReference', async () => {
    const visitor = await world.visit();
    await visitor.say('error');
    await visitor.see('Reference');
    assert.match(await visitor.page.locator('article code').innerText(), /^[0-9A-Z]{8}$/);
    await answers(visitor, 'echo and on', /^and on$/);
  });
});
