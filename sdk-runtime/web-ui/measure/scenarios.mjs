import { setTimeout as pause } from 'node:timers/promises';

const figure = (key, label, unit, digits, goal) => ({ key, label, unit, digits, goal });
const seconds = (label, goal) => figure('seconds', label, 's', 2, goal);
const cpu = (goal) => figure('cpu', 'main thread', 's', 2, goal);
const script = figure('script', 'of that, scripts', 's', 2);
const longest = (goal) => figure('longest', 'longest task', 'ms', 0, goal);
const longTasks = figure('longTasks', 'tasks over 50 ms', '', 0);
const nodes = (goal) => figure('nodes', 'DOM elements', '', 0, goal);
const heap = (goal) => figure('megabytes', 'JS heap, collected', 'MB', 1, goal);
const broken = (key) => figure(key, `rules broken: ${key}`, '', 0, 0);

const say = (text, end) => async (visit) => ({
  ...(await visit.say(text, end)),
  ...(await visit.kept()),
});

/**
 * What is measured, and how far our page shall get: its goals are those of the table in
 * docs/operate/page-speed.md. Each scenario begins with a first visit.
 */
export const SCENARIOS = [
  {
    name: 'First visit',
    measure: async (visit) => ({ ...(await visit.ready()), ...(await visit.load()) }),
    figures: [
      figure('kilobytes', 'as sent', 'KB', 0, 200),
      figure('requests', 'answered requests', '', 0, 12),
      figure('elsewhere', 'requests to third parties', '', 0, 0),
      seconds('ready to type', 0.4),
      cpu(),
    ],
  },
  {
    name: '1,000 tokens of Markdown in 5 s',
    measure: say('rich 1000 5'),
    figures: [seconds('finished', 5.3), cpu(2), script, longest(100), longTasks],
  },
  {
    name: '5,000 tokens of Markdown in 50 s',
    slow: true,
    measure: say('rich 5000 10'),
    figures: [seconds('finished', 51), cpu(12), script, longest(100), longTasks],
  },
  {
    name: 'Opening a chat of 500 long messages',
    messages: 500,
    measure: async (visit) => ({ ...(await visit.opened()), ...(await visit.kept()) }),
    figures: [seconds('visible', 1.2), cpu(0.6), heap(30), nodes(1_500), longest()],
  },
  {
    name: '2,000 more long messages',
    slow: true,
    measure: say('messages 2000'),
    figures: [seconds('visible'), cpu(), heap(), nodes(1_500), longest()],
  },
  {
    name: 'An answer of 100,000 characters',
    measure: say('letters 100000'),
    figures: [seconds('visible'), cpu(), longest(), nodes()],
  },
  {
    name: '50 open steps',
    measure: say('steps 50'),
    figures: [seconds('visible'), cpu(), longest(), nodes()],
  },
  {
    name: 'A table of 10,000 rows',
    measure: say('table 10000', 'table'),
    figures: [seconds('visible'), cpu(), longest(), nodes(1_500)],
  },
  {
    name: 'Sorting it',
    measure: async (visit) => {
      await visit.say('table 10000', 'table');
      return visit.sort('minutes');
    },
    figures: [seconds('sorted'), cpu(), longest()],
  },
  {
    name: 'Accessibility (axe)',
    once: true,
    measure: looks,
    figures: ['welcome', 'streaming', 'conversation', 'steps', 'table'].map(broken),
  },
];

async function looks(visit) {
  const found = {};
  const look = async (screen) => {
    const rules = await visit.violations();
    found[screen] = rules.length;
    if (rules.length > 0) console.log(`    ${screen}: ${rules.join(', ')}`);
  };
  await visit.ready();
  await visit.page.waitForLoadState('networkidle');
  await look('welcome');
  const streamed = visit.say('rich 400 10');
  await pause(2_000);
  await look('streaming');
  await streamed;
  await look('conversation');
  await visit.say('steps 3');
  await look('steps');
  await visit.say('table 100', 'table');
  await look('table');
  return found;
}
