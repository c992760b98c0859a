import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Page } from '../lib/page.js';
import { profilesServer } from '../lib/server.js';

// A choice of whom to talk to, in the stock React client.

const page = new Page({ server: profilesServer() });

before(() => page.open());

after(() => page.close());

/** Chooses a profile as an application does; resolves once the client has joined a chat with it. */
async function choose(name) {
  const { socket } = page.view;
  page.view.interact.clear();
  page.view.session.setChatProfile(name);
  const joined = () => page.view.socket !== socket && page.view.socket?.connected && page.view.config.config;
  await page.until(joined, `a chat with ${name}`);
  await page.until(() => page.steps().length > 0, "the chat's start");
}

test('profiles are offered, the first as the default', () => {
  const { chatProfiles, starters } = page.view.config.config;
  const plain = { icon: null, display_name: null };
  const start = (label, message) => [{ label, message, command: null, icon: null }];

  assert.deepEqual(chatProfiles, [
    {
      name: 'Alpha',
      markdown_description: 'The **first** one',
      default: true,
      starters: start('Alpha start', 'echo from alpha'),
      ...plain,
    },
    {
      name: 'Beta',
      markdown_description: 'The second one',
      default: false,
      starters: start('Beta start', 'echo from beta'),
      ...plain,
    },
  ]);
  assert.deepEqual(starters, []);
});

test('a chat has the profile that was chosen', async () => {
  for (const name of ['Alpha', 'Beta']) {
    await choose(name);
    const { chatProfiles } = page.view.config.config;
    page.say('profile');
    await page.answer(`profile ${name}`);
    page.say(chatProfiles.find((profile) => profile.name === name).starters[0].message);
    await page.answer(`from ${name.toLowerCase()}`);
    await page.idle();
  }
});

test('a chat keeps its profile when its page comes back', async () => {
  await choose('Beta');
  page.say('profile');
  await page.answer('profile Beta');
  await page.idle();

  await page.cut();

  page.say('profile');
  await page.until(() => page.answers().filter((it) => it.output === 'profile Beta').length === 2, 'it');
});

test('a profile that is not offered is not given', async () => {
  await choose('Gamma & more');

  page.say('profile');

  await page.until(() => page.answers().length > 0, 'the answer');
  assert.equal(page.answers()[0].output, 'profile Alpha');
});
