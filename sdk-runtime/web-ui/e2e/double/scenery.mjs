import { setTimeout as pause } from 'node:timers/promises';

/** What the double says only to show how it looks. */

const FORMULAS = String.raw`The boat's speed over ground is \(v = \sqrt{v_b^2 + v_w^2}\), and a tank of $V$ litres lasts for

$$
t = \int_0^{V} \frac{\mathrm{d}q}{c\,(1 + \alpha q^2)} \approx \frac{V}{c}\left(1 - \frac{\alpha V^2}{3}\right)
$$

That costs $5 a day, or $30 a week; ${'`$x$`'} in code stays code, and $\frac{a$ stays what it is.

| Wind | Speed $v_w$ | Share |
|:--|--:|--:|
| calm | $0$ | $\frac{1}{4}$ |
| breeze | $3\,\mathrm{m/s}$ | $\frac{3}{4}$ |
`;

const SCRIPTS = `Grüezi! 今日は湖へ行きましょう。 Добрый день. नमस्ते।

שלום, הסירה יוצאת בשעה 09:12 ל-Rütli.

Emoji 🚢⛰️👩‍👩‍👧, an accent on its own e\u0301, and a name that is written both ways: Fatima (فاطمة).

- العربية
- English
- 中文
`;

const WORD = 'Vierwaldstätterseedampfschifffahrtsgesellschaftskapitänskajüte';

const TOWNS = [
  'Altdorf',
  'Brunnen',
  'Flüelen',
  'Gersau',
  'Küssnacht',
  'Lucerne',
  'Rütli',
  'Weggis',
];
const LANDINGS = {
  columns: ['landing', 'boats a day', 'minutes', 'restaurant'],
  index: Array.from({ length: 24 }, (_, n) => n),
  data: Array.from({ length: 24 }, (_, n) => [
    `${TOWNS[n % 8]} ${'I'.repeat(1 + Math.floor(n / 8))}`,
    (n * 7) % 19,
    n % 5 === 4 ? null : 8.5 + ((n * 13) % 90),
    n % 3 > 0 ? 'yes' : 'no',
  ]),
};

export const SCENERY = {
  empty: ({ say }) => {
    say('');
    say('That was all.');
  },
  formulas: ({ say }) => say(FORMULAS),
  scripts: ({ say }) => say(SCRIPTS),
  'very long': ({ say }) =>
    say(
      `## ${WORD.repeat(2)}\n\n${'The boat goes on, from landing to landing, and so does this text. '.repeat(24)}\n\n\`${WORD.repeat(3)}\`\n\n| ${WORD} | ${WORD} |\n|--|--|\n| 1 | ${WORD} |`,
    ),
  deep: ({ step, end, say }) => {
    const plan = step({ name: 'Plan the way back', input: '{"to": "Lucerne"}', end: null });
    const boats = step({ name: 'Look for boats', parentId: plan.id, end: null, defaultOpen: true });
    const ask = step({
      name: 'GET /times',
      parentId: boats.id,
      end: null,
      input: 'from=FLU&to=LUC',
      showInput: 'text',
    });
    end(ask, { output: '503: the timetable is being changed', isError: true });
    end(boats, { output: 'No boat was found.', isError: true });
    const bus = step({ name: 'Look for buses', parentId: plan.id, end: null });
    end(bus, { output: '{"bus": "Tellbus", "leaves": "17:40"}', language: 'json' });
    end(plan, { output: 'By **bus**, at 17:40.', defaultOpen: true });
    say('There is no boat, but there is a bus.');
  },
  toasts: ({ chat, say }) => {
    for (const [type, message] of [
      ['info', 'The timetable changes on Sunday.'],
      ['warning', 'The upper deck is closed today: it is too windy there for sitting outside.'],
      ['error', 'The seats could not be booked.'],
    ]) {
      chat.tell('toast', { type, message });
    }
    say('Three things.');
  },
  landings: ({ say, chat }) =>
    chat.show(
      {
        type: 'dataframe',
        name: 'landings',
        mime: '',
        size: 'large',
        forId: say('All of them.').id,
      },
      JSON.stringify(LANDINGS),
    ),
  'tasks open': async ({ say, chat, signal }) => {
    const { id } = say('I begin with the boats.');
    const list = { id: `${id}-tasks`, type: 'tasklist', name: 'tasklist', forId: '', mime: '' };
    const tasks = [
      ['Look for boats', 'done', id],
      ['Look for a table at noon', 'failed', null],
      ['Ask the weather service for the afternoon, hour by hour', 'running', null],
      ['Put it together', 'ready', null],
    ].map(([title, status, forId]) => ({ title, status, forId }));
    chat.show(list, JSON.stringify({ status: 'Planning the day', tasks }));
    await pause(30_000, null, { signal });
  },
};
