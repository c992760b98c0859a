import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { home } from '../tools/shell.mjs';
import { AGENT_SCENES } from './support/agentScenes.mjs';
import { AGENT_OFFER_SCENES, OFFER_SCENES } from './support/offerScenes.mjs';
import { SCENES } from './support/scenes.mjs';
import { settled } from './support/settled.mjs';
import { STATE_SCENES } from './support/stateScenes.mjs';
import { DESKTOP, openWorld, PHONE, real } from './support/world.mjs';

// Every state of the page on two screens and in two themes: a picture to look at, and axe. What
// needs more than the double knows is looked at with a real agent. LOOK=all looks at each screen in
// each theme; unless told so, each is looked at once.

const PICTURES = join(home, 'target/screenshots');
const ON_AGENT = { ...AGENT_SCENES, ...AGENT_OFFER_SCENES };
const ON_DOUBLE = { ...SCENES, ...OFFER_SCENES, ...STATE_SCENES };
const SHOWN = real ? ON_AGENT : ON_DOUBLE;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => window.axe.run());
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** By how much one would have to scroll: sideways anywhere, and the page itself. */
function beyond(page) {
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('main, [role=region]')];
    const { scrollHeight, clientHeight } = document.documentElement;
    return {
      sideways: Math.max(...wide.map((at) => at.scrollWidth - at.clientWidth)),
      down: scrollHeight - clientHeight,
    };
  });
}

const ALL = process.env.LOOK === 'all';
const LOOKS = [
  ['desktop', DESKTOP, 'light'],
  ['phone', PHONE, 'dark'],
  ...(ALL
    ? [
        ['desktop', DESKTOP, 'dark'],
        ['phone', PHONE, 'light'],
      ]
    : []),
];

/** What is looked at in Arabic, too: the page in a mirror. */
const MIRRORED =
  process.env.LOOK === 'all' ? ['conversation', 'steps', 'side', 'settings'] : ['steps'];

const SHOWS = LOOKS.map(([screen, viewport, theme]) => [
  screen,
  viewport,
  theme,
  Object.keys(SHOWN),
]);
if (!real) SHOWS.push(['desktop', DESKTOP, 'light', MIRRORED, 'ar']);

for (const [screen, viewport, theme, scenes, language] of SHOWS) {
  describe(['on a', screen, theme, language].filter(Boolean).join(' '), () => {
    let world;
    before(async () => {
      mkdirSync(PICTURES, { recursive: true });
      world = await openWorld();
    });
    after(() => world.close());

    for (const name of scenes) {
      const scene = SHOWN[name];
      if (!ALL && scene.on && scene.on !== screen) continue;
      it(name, async () => {
        const visitor = await world.visit({
          viewport,
          theme,
          reducedMotion: scene.moving ? 'no-preference' : 'reduce',
          ...scene.options,
        });
        try {
          await scene.play(visitor, world);
          if (language) await visitor.read(language);
          await settled(visitor.page);
          await visitor.page.screenshot({
            path: join(
              PICTURES,
              `${[name, screen, theme, language].filter(Boolean).join('-')}.png`,
            ),
          });
          assert.deepEqual(await violations(visitor.page), []);
          assert.deepEqual(await beyond(visitor.page), { sideways: 0, down: 0 });
          assert.deepEqual(visitor.complaints, []);
        } finally {
          world.double?.refuse(false);
          world.cable.up();
          await world.leave();
        }
      });
    }
  });
}
