import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, PROFILES_URL } from './support/world.mjs';

describe('profiles', { skip: !PROFILES_URL }, () => {
  let world;
  before(async () => (world = await openWorld(PROFILES_URL)));
  afterEach(() => world.leave());
  after(() => world.close());

  const pick = async (visitor, name) => {
    await visitor.button(/^Talk to: /).click();
    await visitor.page.getByRole('list', { name: 'Whom to talk to' }).getByText(name).click();
  };

  it('haveStartersOfTheirOwn', async () => {
    const visitor = await world.visit();
    await visitor.page.locator('main strong').getByText('first').waitFor();
    await visitor.button('Alpha start').click();
    await visitor.see(/^from alpha$/);
    await visitor.say('profile');
    await visitor.see(/^profile Alpha$/);
  });

  it('areLeftOnlyAfterAQuestion', async () => {
    const visitor = await world.visit();
    await pick(visitor, 'Beta');
    await visitor.button('Beta start').click();
    await visitor.see(/^from beta$/);
    await pick(visitor, 'Alpha');
    await visitor.button('Keep this one').click();
    await visitor.say('profile');
    await visitor.see(/^profile Beta$/);
    await pick(visitor, 'Alpha');
    await visitor.button('Start a new chat').click();
    await visitor.say('profile');
    await visitor.see(/^profile Alpha$/);
    assert.deepEqual(visitor.complaints, []);
  });

  it('offerTheSameThings', async () => {
    const visitor = await world.visit();
    await visitor.button('Chat settings').waitFor();
    await visitor.button('Draw').waitFor();
  });
});
