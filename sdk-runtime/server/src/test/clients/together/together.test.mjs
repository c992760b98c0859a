import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openWorld } from '../../../../../web-ui/e2e/support/world.mjs';
import { OurPage, PythonClient, ReactClient, newSession } from './clients.mjs';

// Three clients of three makers show one chat at once, and each sees what the others do.

const tokens = (count) => Array.from({ length: count }, (_, i) => `t${i}`).join(' ');

describe('three clients in one chat', () => {
  const session = newSession();
  const react = new ReactClient();
  const python = new PythonClient();
  const ours = new OurPage(() => world);
  const all = [react, python, ours];
  let world;

  before(async () => {
    world = await openWorld();
    for (const client of all) {
      await client.open(session);
    }
  });

  after(async () => {
    for (const client of all) {
      await client.close();
    }
    await world.close();
  });

  const each = (act) => Promise.all(all.map(act));

  /** Resolves to what all show, once that is the same: one of them may be behind for a moment. */
  async function same() {
    await each((client) => client.idle());
    await each((client) => client.notAsked());
    const shown = async () => (await each((client) => client.shown())).map(inOrder);
    await until(async () => {
      const [first, ...others] = await shown();
      return others.every((other) => isDeepStrictEqual(other, first));
    }).catch(() => {}); // what differs is told below
    const [first, ...others] = await shown();
    others.forEach((other, i) => assert.deepEqual(other, first, `${all[i + 1].name} shows the same`));
    const ids = first.steps.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'nothing is there twice');
    return first;
  }

  const texts = ({ steps }) =>
    steps.filter(({ type }) => type.endsWith('_message')).map(({ output }) => output);

  for (const [i, speaker] of [react, python, ours].entries()) {
    test(`what is said in ${speaker.name} shows in the others, once`, async () => {
      await speaker.say(`echo number ${i}`);

      await each((client) => client.sees(`number ${i}`));
      const said = texts(await same());
      assert.deepEqual(said.slice(-2), [`echo number ${i}`, `number ${i}`]);
      assert.equal(said.length, 2 * (i + 1));
    });
  }

  for (const [i, speaker] of [react, python, ours].entries()) {
    test(`a stream that ${speaker.name} asked for streams in all`, async () => {
      await speaker.say(`stream ${60 + i} 25`);

      await each((client) => client.seesStream());
      await each((client) => client.sees(tokens(60 + i)));
      assert.equal(texts(await same()).at(-1), tokens(60 + i));
    });
  }

  test('steps hold each other in all', async () => {
    await python.say('steps');

    await each((client) => client.sees('steps done'));
    const { steps } = await same();
    const outer = steps.find(({ output }) => output === 'out-outer');
    const inner = steps.find(({ output }) => output === 'out-inner');
    assert.equal(inner.parent, outer.id);
  });

  test('elements show in all', async () => {
    for (const [client, said, answer, name] of [
      [react, 'image', 'an image', 'red.png'],
      [ours, 'dataframe', 'a dataframe', 'towns'],
      [python, 'side', 'see sidenote here', 'sidenote'],
    ]) {
      await client.say(said);
      await each((it) => it.sees(answer));
      const { steps, elements } = await same();
      const on = steps.find(({ output }) => output === answer);
      assert.equal(elements.find((it) => it.name === name).on, on.id);
    }
  });

  for (const [i, answering] of [react, python, ours].entries()) {
    test(`a question is closed in all once ${answering.name} has answered`, async () => {
      const asking = all[(i + 1) % all.length];
      await asking.say('ask text');
      assert.deepEqual(await each((client) => client.asked()), ['text', 'text', 'text']);

      await answering.reply(`Ann ${i}`);

      await each((client) => client.sees(`hello Ann ${i}`));
      assert.deepEqual(texts(await same()).slice(-4), [
        ...['ask text', 'your name?', `Ann ${i}`, `hello Ann ${i}`],
      ]);
    });

    test(`a choice is made for all by ${answering.name}`, async () => {
      await answering.say('ask action');
      assert.deepEqual(await each((client) => client.asked()), ['action', 'action', 'action']);

      await answering.choose(i === 1 ? 'no' : 'yes');

      await each((client) => client.sees(i === 1 ? 'chose no n' : 'chose yes y'));
      assert.deepEqual((await same()).actions, []);
    });
  }

  test('a list of tasks is the same in all', async () => {
    await react.say('tasklist');

    await each((client) => client.sees('tasks done'));
    const { elements } = await same();
    assert.equal(elements.filter(({ name }) => name === 'tasklist').length, 1);
  });

  test('a button that one has clicked goes in all', async () => {
    await ours.say('actions');
    await each((client) => client.sees('pick one'));

    assert.equal(await python.click('gone'), 200);
    await each((client) => client.sees('action removed'));
    await react.click('ok');
    await each((client) => client.sees('action ok 1'));

    assert.deepEqual((await same()).actions.map(({ name }) => name), ['ok', 'nobody']);
  });

  for (const [i, stopping] of [react, python, ours].entries()) {
    test(`${stopping.name} stops what another began`, async () => {
      const said = texts(await same()).length;
      await all[(i + 1) % all.length].say('long 60');
      await each((client) => client.sees('long begins'));

      await stopping.stop();

      await each((client) => client.idle());
      const after = await until(async () => {
        const now = texts(inOrder(await python.shown()));
        return now.length === said + 4 && now;
      });
      assert.deepEqual(after.slice(-4), [
        ...['long 60', 'long begins', 'Task manually stopped.', 'stop seen'],
      ]);
      await each((client) => client.sees('stop seen'));
      await same();
    });
  }

  test('who comes later sees what the others see', async () => {
    for (const late of [new ReactClient(), new PythonClient(), new OurPage(() => world)]) {
      all.push(late);
      await late.open(session);
      await late.sees('stop seen');
      await same();
    }
  });

  test('what one has edited is answered anew in all', async () => {
    const { steps } = await same();
    const first = steps.find(({ output }) => output === 'echo number 0');

    react.edit(first.id, 'echo number 9');

    await each((client) => client.sees('number 9'));
    assert.deepEqual(texts(await same()), ['echo number 9', 'number 9']);
  });
});

/** Resolves to what `question` resolves to, once that is neither false nor nothing. */
async function until(question) {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const answer = await question();
    if (answer) {
      return answer;
    }
    assert.ok(performance.now() < deadline, `waited for ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Each step before what is below it, whatever the order in which a client keeps them. */
function inOrder({ steps, elements, actions }) {
  const below = (parent) =>
    steps.filter((step) => step.parent === parent).flatMap((step) => [step, ...below(step.id)]);
  const byId = (one, other) => one.id.localeCompare(other.id);
  // Stock clients keep what stood on a message that has gone, where nobody sees it.
  const tree = below(null);
  const seen = ({ on }) => on === '' || tree.some(({ id }) => id === on);
  return {
    steps: tree,
    elements: elements.filter(seen).sort(byId),
    actions: actions.filter(seen),
  };
}
