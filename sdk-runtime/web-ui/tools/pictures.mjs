// npm run pictures: what the README shows, taken of the example agents and of the double.
import { spawn } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../e2e/support/settled.mjs';
import { openWorld } from '../e2e/support/world.mjs';
import { home } from './shell.mjs';

const PROJECT = join(home, '../..');
const PICTURES = join(PROJECT, 'docs/images');
const MOST_BYTES = 250_000;
const DESKTOP = { width: 1256, height: 1030 };
const PHONE = { width: 390, height: 780 };

const SPENT = `Rent, 1450.00
Groceries, 486.35
Trains and buses, 214.00
Eating out, 162.80
Insurance, 318.50
`;

/** What is done in front of each picture. */
const SCENES = {
  conversation: {
    screen: DESKTOP,
    theme: 'light',
    play: async (visitor) => {
      await visitor.say('Plan a day on the lake for the two of us, please.');
      await visitor.see('Tell me whether', 30_000);
      await visitor.idle();
      await visitor.page.locator('[aria-label="Code, java"] span').first().waitFor();
    },
  },
  ledger: {
    agent: 'ledger',
    screen: DESKTOP,
    theme: 'dark',
    play: async (visitor) => {
      const file = { name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(SPENT) };
      await visitor.page.locator('main input[type=file]').first().setInputFiles([file]);
      await visitor.page.getByText(/bytes$/).waitFor();
      await visitor.say('What did November cost?');
      await visitor.page.locator('.js-plotly-plot .slice').nth(4).waitFor({ timeout: 30_000 });
      await visitor.idle();
    },
  },
  rally: {
    agent: 'rally',
    screen: DESKTOP,
    theme: 'light',
    play: async (visitor) => {
      await visitor.say('A brass lamp with a green shade');
      await visitor.see(/has it for/, 30_000);
      await visitor.idle();
    },
  },
  desk: {
    agent: 'desk',
    screen: PHONE,
    theme: 'light',
    play: async (visitor) => {
      await visitor.say('The projector stays dark');
      await visitor.page.getByRole('group', { name: 'Question' }).waitFor();
      await visitor.say('2.14, at the end of the corridor');
      await visitor.button('No, it can wait').click();
      await visitor.button('10:00').waitFor();
      await visitor.idle();
    },
  },
  settings: {
    screen: PHONE,
    theme: 'dark',
    play: async (visitor) => {
      await visitor.say('offer all');
      await visitor.see('Choose.');
      await visitor.button('Chat settings').click();
      await visitor.page.getByRole('slider').waitFor();
    },
  },
};

/** Starts an example; resolves to its address, and how to end it. */
function start(agent) {
  const goals = ['-q', '-pl', 'example-agent', '-am', 'compile', 'exec:exec'];
  const options = [`-Dagent=${agent}`, '-Dargs=--port 0 --headless'];
  const maven = spawn('mvn', [...goals, ...options], { cwd: PROJECT, detached: true });
  const end = () => process.kill(-maven.pid);
  return new Promise((resolve, reject) => {
    maven.stdout.on('data', (text) => {
      const url = /http:\/\/[\d.:]+/.exec(String(text))?.[0];
      if (url) resolve({ url, end });
    });
    maven.on('exit', (code) => reject(new Error(`${agent} ended with ${code}`)));
  });
}

async function take(name) {
  const { agent, screen, theme, play } = SCENES[name];
  const started = agent ? await start(agent) : undefined;
  const world = await openWorld(started?.url);
  try {
    const phone = screen === PHONE && { hasTouch: true, isMobile: true };
    const visitor = await world.visit({
      viewport: screen,
      theme,
      reducedMotion: 'reduce',
      deviceScaleFactor: screen === PHONE ? 2 : 1.75,
      ...phone,
    });
    await play(visitor);
    await visitor.page.mouse.move(0, 0);
    await settled(visitor.page);
    return await visitor.page.screenshot();
  } finally {
    await world.close();
    started?.end();
  }
}

/** Two phones side by side. */
async function pair(pictures) {
  const world = await openWorld();
  try {
    const { page } = await world.visit({ viewport: DESKTOP, deviceScaleFactor: 1.25 });
    const images = pictures.map(
      (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
    );
    await page.goto('about:blank');
    await page.setContent(`<style>
      body { display: flex; justify-content: center; align-items: center; gap: 84px; height: 100vh; margin: 0; background: #dfe8e3 }
      img { height: 940px; border-radius: 28px; box-shadow: 0 0 0 6px #17211c, 0 18px 40px -12px #17211c88 }
    </style>${images.join('')}`);
    await settled(page);
    return await page.screenshot();
  } finally {
    await world.close();
  }
}

function keep(name, picture) {
  writeFileSync(join(PICTURES, `${name}.png`), picture);
  const { size } = statSync(join(PICTURES, `${name}.png`));
  console.log(`${name}.png: ${Math.ceil(size / 1_000)} KB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1_000} KB.`);
}

mkdirSync(PICTURES, { recursive: true });
for (const name of ['conversation', 'ledger', 'rally']) keep(name, await take(name));
keep('phones', await pair([await take('desk'), await take('settings')]));
