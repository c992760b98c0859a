import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { showHostile, TEXTS } from './hostile.mjs';
import { offerAll } from './offered.mjs';
import { SCENERY } from './scenery.mjs';
import { THINGS } from './things.mjs';
import { TOUR } from './tour.mjs';

/** What the double answers: the words of the showcase agent, and a few that only show something. */
const COMMANDS = {
  ...THINGS,
  ...SCENERY,
  echo: ({ say, rest }) => say(rest),
  error: () => {
    throw new Error('boom');
  },
  crash: () => {
    throw new TypeError('The map has no such place.');
  },
  stream: async ({ write, rest }) => {
    const [count, gap = 20] = rest.split(' ').map(Number);
    await write(
      Array.from({ length: count }, (_, n) => (n ? ` t${n}` : 't0')),
      gap,
    );
  },
  'stream step': async ({ step, say, chat, rest, signal }) => {
    const typist = step({ name: 'typist', streaming: true, end: null, output: 's0' });
    for (let n = 1; n < Number(rest); n++) {
      await pause(20, null, { signal });
      chat.token(typist, ` s${n}`);
    }
    chat.update(typist, { streaming: false, end: new Date().toISOString() });
    say('typist done');
  },
  long: async ({ say, rest, signal }) => {
    say('long begins');
    await pause(Number(rest) * 1000, null, { signal });
    say('long done');
  },
  steps: async ({ step, end, say, signal }) => {
    const outer = step({ name: 'outer', input: 'in-outer', end: null });
    await pause(60, null, { signal });
    const inner = step({ name: 'inner', input: 'in-inner', end: null, parentId: outer.id });
    await pause(120, null, { signal });
    end(inner, { output: 'out-inner' });
    end(outer, { output: 'out-outer' });
    say('steps done');
  },
  'step error': async ({ step, end, say, signal }) => {
    const broken = step({ name: 'broken', end: null });
    await pause(80, null, { signal });
    end(broken, { output: 'kaput', isError: true });
    say('step failed');
  },
  'slow step': async ({ step, end, say, rest, signal }) => {
    const slow = step({
      name: 'Search the timetable',
      input: '{"from": "Basel", "to": "Lugano"}',
      end: null,
    });
    await pause(Number(rest) * 1000, null, { signal });
    end(slow, { output: '{"trains": 12}', language: 'json' });
    say('There are twelve trains.');
  },
  'ask form': async ({ chat, run, say }) => {
    const props = { firstName: 'Ada', seats: 2, window: true, note: '' };
    const step = { name: 'Pilot', parentId: run.id, output: 'Whom may I book this for?' };
    const filled = await chat.askForm(step, 'Booking', props);
    say(filled ? `Booked ${filled.seats} for ${filled.firstName}.` : 'Then I keep nothing.');
  },
  'ask element': async ({ chat, run, say, rest }) => {
    const [, name, props] = /^(\w+) (.*)$/.exec(rest);
    const step = { name: 'Pilot', parentId: run.id, output: `Fill in ${name}.` };
    const filled = await chat.askForm(step, name, JSON.parse(props));
    say(filled ? `filled in: ${filled.chosen}` : 'left alone');
  },
  element: ({ chat, say, rest }) => {
    const [, name, props] = /^(\w+) (.*)$/.exec(rest);
    const { id } = say(`element ${name}`);
    chat.show({ type: 'custom', name, forId: id, mime: '', ...JSON.parse(props) }, null);
  },
  update: async ({ say, chat, signal }) => {
    const message = say('before');
    await pause(600, null, { signal });
    chat.update(message, { output: 'after' });
  },
  remove: async ({ say, chat, signal }) => {
    const message = say('temporary');
    await pause(600, null, { signal });
    chat.remove(message);
    say('removed');
  },
  toast: ({ chat, rest }) => chat.tell('toast', { message: rest, type: 'success' }),
  'offer all': ({ chat, say }) => {
    offerAll(chat);
    say('Choose.');
  },
  hostile: showHostile,
  'hostile stream': ({ write }) => write(TEXTS.join('\n\n').match(/[^]{1,7}/g), 2),
  many: ({ say, rest }) => {
    for (let n = 0; n < Number(rest); n++) say(`Message ${n}: *some* words and \`code\`.`);
  },
  tour,
  'Plan a day on the lake': tour,
};

async function tour({ write, step, end, signal, rest }) {
  const search = step({
    name: 'Look at the map',
    input: '{"from": "Lucerne", "to": "Altdorf"}',
    end: null,
  });
  await pause((Number.parseInt(rest, 10) || 30) * 8, null, { signal });
  end(search, { output: '{"km": 39, "boat": "2 h 50 min"}', language: 'json' });
  await write(TOUR.match(/\s*\S+/g), Number.parseInt(rest, 10) || 4);
}

const LONGEST_FIRST = Object.keys(COMMANDS).sort((one, other) => other.length - one.length);

/** Runs the handler for one message, the way the server's event order is. */
export async function answer(chat, message) {
  chat.work(true);
  chat.begin(message.output);
  const run = chat.add({
    type: 'run',
    name: 'on_message',
    parentId: message.id,
    end: null,
    showInput: 'json',
  });
  const stopper = new AbortController();
  chat.run = stopper;
  const text = message.output;
  const word = LONGEST_FIRST.find((known) => text === known || text.startsWith(`${known} `));
  const context = contextOf(chat, run, stopper.signal, word ? text.slice(word.length + 1) : text);
  try {
    await (word ? COMMANDS[word](context) : context.say(`unknown: ${text}`));
  } catch (failure) {
    if (!stopper.signal.aborted) fail(chat, run, failure);
  }
  finish(chat);
  chat.update(run, { input: text, end: new Date().toISOString() });
  if (stopper.signal.aborted) chat.add({ name: 'Agent', output: 'Task manually stopped.' });
  chat.run = null;
  chat.work(false);
}

function contextOf(chat, run, signal, rest) {
  const say = (output) => chat.add({ name: 'Pilot', parentId: run.id, output });
  const step = (given) =>
    chat.add({ type: 'tool', parentId: run.id, showInput: 'json', output: '', ...given });
  const end = (ended, change) => chat.update(ended, { end: new Date().toISOString(), ...change });
  const write = async (tokens, gap) => {
    const [first, ...more] = tokens;
    await pause(gap, null, { signal });
    const stream = chat.add({ name: 'Pilot', parentId: run.id, output: first, streaming: true });
    for (const token of more) {
      await pause(gap, null, { signal });
      chat.token(stream, token);
    }
    chat.update(stream, { streaming: false });
  };
  return { chat, run, rest, signal, say, step, end, write };
}

function fail(chat, run, failure) {
  const reference = randomUUID().slice(0, 8).toUpperCase();
  chat.update(run, { isError: true });
  chat.add({
    name: 'Error',
    parentId: run.id,
    isError: true,
    metadata: { reference },
    output: `Something went wrong in the agent. Reference: ${reference}${failure.message === 'boom' ? '' : `\n\n${failure.stack}`}`,
  });
}

/** A run that has ended leaves nothing open behind it. */
function finish(chat) {
  for (const { step } of chat.steps.values()) {
    if (step.type === 'run') continue;
    if (step.streaming) chat.update(step, { streaming: false, end: new Date().toISOString() });
    else if (step.end === null) chat.update(step, { end: new Date().toISOString() });
  }
}
