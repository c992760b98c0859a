// npm run measure [-- --ours-only --rounds 3 --patience 120 --quick --only tokens]: our page and the
// reference page, in the same browser and in turns. docs/operate/page-speed.md says what is measured.
import '../tools/node-version.mjs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { circumstances, tableOf, writeDocument } from './report.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { haveReference, startOurs, startReference, stopAll } from './servers.mjs';
import { OutOfPatience, Visit } from './visit.mjs';

const { values: options } = parseArgs({
  options: {
    'ours-only': { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    patience: { type: 'string', default: '120' },
    only: { type: 'string', default: '' },
  },
});

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  // Third parties are not there, at once, wherever this runs: it measures pages, not the network.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

const OURS = { name: 'ours', box: '#composer', start: startOurs };
const REFERENCE = { name: 'reference', box: '#chat-input', start: startReference };

const patience = Number(options.patience);
const rounds = options.quick ? 1 : Number(options.rounds);
const scenarios = SCENARIOS.filter(
  ({ name, slow }) => !(slow && options.quick) && name.includes(options.only),
);
const results = new Map();
let browser;

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(name, () => void end().then(() => process.exit(130)));
}
try {
  await main();
} finally {
  await end();
}

async function main() {
  const sides = [OURS];
  if (!options['ours-only']) {
    if (haveReference()) sides.push(REFERENCE);
    else console.log('The reference could not be installed: only our own page is measured.');
  }
  for (const side of sides) side.urls = await startAll(side);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  for (const side of sides) await warmUp(side);
  for (let round = 1; round <= rounds; round++) await play(round, sides);
  const table = tableOf(scenarios, results, patience);
  const text = `${circumstances(browser, rounds, sides.includes(REFERENCE))}\n\n${table}`;
  console.log(`\n${text}`);
  const whole = sides.length === 2 && scenarios.length === SCENARIOS.length;
  if (whole) console.log(`\nWritten to ${writeDocument(text)}`);
}

/** A server for each number of messages that chats shall begin with. */
async function startAll(side) {
  const urls = new Map();
  for (const messages of new Set(scenarios.map(({ messages = 0 }) => messages))) {
    urls.set(messages, await side.start(messages));
  }
  return urls;
}

/** Servers answer their first visitor more slowly; that is not what is measured. */
async function warmUp(side) {
  for (const url of side.urls.values()) {
    const visit = await Visit.open(browser, side, url, patience);
    await visit.ready();
    await visit.load();
    await visit.close();
  }
}

/** Who comes first takes turns, too. */
async function play(round, sides) {
  for (const scenario of scenarios) {
    for (const side of round % 2 === 1 ? sides : sides.toReversed()) {
      const key = `${side.name} ${scenario.name}`;
      const result = results.get(key) ?? { values: [], late: undefined };
      results.set(key, result);
      // What was too slow once is not waited for again.
      if (result.late || (scenario.once && round > 1)) continue;
      await measure(side, scenario, result);
      console.log(`${round}. ${key}: ${JSON.stringify(result.values.at(-1)) ?? 'no result'}`);
    }
  }
}

async function measure(side, scenario, result) {
  const url = side.urls.get(scenario.messages ?? 0);
  const visit = await Visit.open(browser, side, url, patience);
  try {
    result.values.push(await scenario.measure(visit));
  } catch (error) {
    if (error instanceof OutOfPatience) result.late = error.soFar;
    else console.log(`   ${error.message}`);
  } finally {
    await visit.close();
  }
}

async function end() {
  await browser?.close().catch(() => undefined);
  await stopAll();
}
