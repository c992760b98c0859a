import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openWorld, real } from './support/world.mjs';

const tokens = (count) => Array.from({ length: count }, (_, n) => `t${n}`).join(' ');

describe('a connection', () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(async () => {
    world.cable.up();
    await world.leave();
  });
  after(() => world.close());

  const lastAnswer = (visitor) => visitor.page.locator('article p').last().innerText();

  it('cutInTheMiddleOfAStreamLosesAndDoublesNothing', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 200 10');
    for (const seen of [/ t20\b/, / t70\b/, / t120\b/]) {
      await visitor.see(seen);
      world.cable.cut();
    }
    await visitor.see(tokens(200), 20_000);
    await visitor.idle();
    assert.equal(await lastAnswer(visitor), tokens(200));
    assert.equal(await visitor.rows.count(), 2);
    assert.deepEqual(visitor.complaints, []);
  });

  it('missesNothingWhenTheRunFinishesWhileItIsDown', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 100 10');
    await visitor.see(/ t10\b/);
    world.cable.down();
    await visitor.see('Reconnecting…');
    await pause(1_600);
    world.cable.up();
    await visitor.see(tokens(100), 20_000);
    await visitor.idle();
    await visitor.text('Reconnecting…').waitFor({ state: 'detached' });
    assert.equal(await lastAnswer(visitor), tokens(100));
  });

  it('sendsOnceWhatWasTypedWhileItWasDown', async () => {
    const visitor = await world.visit();
    await visitor.say('echo first');
    await visitor.see(/^first$/);
    world.cable.down();
    await visitor.see('Reconnecting…');
    await visitor.say('echo patience');
    await visitor.see('Waits for the connection');
    world.cable.up();
    await visitor.see(/^patience$/, 20_000);
    await visitor.idle();
    assert.equal(await visitor.text('Waits for the connection').count(), 0);
    assert.equal(await visitor.text(/^patience$/).count(), 1);
    world.cable.cut();
    await pause(1_500);
    await visitor.say('echo last');
    await visitor.see(/^last$/);
    assert.equal(await visitor.text(/^patience$/).count(), 1);
  });

  it('cutInTheMomentSomethingIsSaidSaysItOnce', async () => {
    const visitor = await world.visit();
    for (let round = 0; round < 5; round++) {
      await visitor.say(`echo round ${round}`);
      await pause(round);
      world.cable.cut();
      await visitor.see(new RegExp(`^round ${round}$`), 20_000);
    }
    await visitor.idle();
    assert.equal(await visitor.rows.count(), 10);
  });

  it('thatDoesNotComeBackIsSaidAndTriedAtOnceWhenAsked', async () => {
    const visitor = await world.visit();
    await visitor.say('echo here');
    await visitor.see(/^here$/);
    world.cable.down();
    await visitor.see(/has not answered since/, 30_000);
    world.cable.up();
    await visitor.button('Try now').click();
    await visitor.text(/has not answered/).waitFor({ state: 'detached' });
    await visitor.say('echo again');
    await visitor.see(/^again$/);
  });

  it('keepsTheConversationOverAReload', async () => {
    const visitor = await world.visit();
    await visitor.say('stream 60 25');
    await visitor.see(/ t20\b/);
    await visitor.box.fill('a draft');
    await visitor.page.reload();
    await visitor.see(tokens(60), 20_000);
    await visitor.idle();
    assert.equal(await visitor.rows.count(), 2);
    assert.equal(await visitor.box.inputValue(), 'a draft');
  });

  it('keepsWhatWaitsOverAReload', async () => {
    const visitor = await world.visit();
    await visitor.say('echo first');
    await visitor.see(/^first$/);
    await visitor.page.evaluate(() => {
      const kept = {
        id: crypto.randomUUID(),
        name: 'User',
        type: 'user_message',
        output: 'echo kept',
      };
      sessionStorage.setItem('parley.waiting', JSON.stringify([kept]));
    });
    await visitor.page.reload();
    await visitor.see(/^kept$/);
    assert.equal(await visitor.rows.count(), 4);
  });

  it('toAServerThatHasForgottenKeepsTheOldToReadAndHoldsBackTheNew', { skip: real }, async () => {
    const visitor = await world.visit();
    await visitor.say('echo remember me');
    await visitor.see(/^remember me$/);
    world.cable.down();
    await visitor.see('Reconnecting…');
    await visitor.say('echo for the old chat');
    world.double.forget();
    world.cable.up();
    await visitor.see(/no longer has the conversation above/, 20_000);
    await visitor.see(/^remember me$/);
    await visitor.see(/^Not sent/);
    await visitor.button('Send here').click();
    await visitor.see(/^for the old chat$/);
    await visitor.page.reload();
    await visitor.see(/^for the old chat$/);
  });

  it('thatIsRefusedSaysSoAndOffersAnotherChat', { skip: real }, async () => {
    const visitor = await world.visit();
    world.double.refuse(true);
    world.cable.cut();
    await visitor.see('The server refused this conversation.');
    assert.equal(await visitor.box.count(), 0);
    world.double.refuse(false);
    await visitor.button('Start a new chat').click();
    await visitor.say('echo anew');
    await visitor.see(/^anew$/);
  });

  it('ofTwoTabsOnOneChatShowsTheSame', async () => {
    const first = await world.visit();
    await first.say('echo begun');
    await first.see(/^begun$/);
    const opened = first.page.context().waitForEvent('page');
    // A tab that is opened from another has a copy of what that tab knows, its session with it.
    await first.page.evaluate(() => void window.open(location.href));
    const tab = await opened;
    await tab.getByText(/^begun$/).waitFor();
    await first.say('stream 40 15');
    await tab.getByText(tokens(40)).last().waitFor();
    assert.equal(await tab.getByRole('listitem').count(), 4);
    await tab.getByRole('textbox').fill('echo from the other tab');
    await tab.getByRole('textbox').press('Enter');
    await first.see(/^from the other tab$/);
    assert.equal(await first.rows.count(), 6);
  });

  it('ofTwoPeopleIsTwoChats', async () => {
    const [one, other] = [await world.visit(), await world.visit()];
    await one.say('echo from one');
    await one.see(/^from one$/);
    await other.say('echo from the other');
    await other.see(/^from the other$/);
    assert.equal(await one.rows.count(), 2);
    assert.equal(await other.rows.count(), 2);
  });
});
