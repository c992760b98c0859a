import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Page } from '../lib/page.js';

// Steps of work, and what becomes of what was shown, in the stock React client.

const page = new Page();

before(() => page.open());

after(() => page.close());

/** Says something; resolves to the run that it began. */
function run(text) {
  const { id } = page.say(text);
  const steps = () => page.steps().find((step) => step.id === id)?.steps?.[0];
  return page.until(steps, 'the run');
}

/** The run with an id as it is now. */
const now = ({ id }) => page.steps().find((step) => step.id === id);

test('a stream grows token by token', async () => {
  const { id } = await run('stream 30');
  const lengths = new Set();
  await page.until(() => {
    const message = now({ id }).steps?.[0];
    lengths.add(message?.output.length);
    return message && !message.streaming;
  }, 'the end of the stream');

  assert.ok(lengths.size > 2, `${lengths.size} states`);
  assert.match(now({ id }).steps[0].output, /^t0 t1 .* t29$/);
});

test("a step's output streams", async () => {
  const { id } = await run('stream step 8');
  await page.answer('typist done');

  const [typist] = now({ id }).steps;
  assert.deepEqual([typist.name, typist.type, typist.streaming], ['typist', 'tool', false]);
  assert.equal(typist.output, 's0 s1 s2 s3 s4 s5 s6 s7');
});

test('a step holds another', async () => {
  const { id } = await run('steps');
  await page.answer('steps done');
  await page.idle();

  const [outer, message] = now({ id }).steps;
  assert.equal(message.output, 'steps done');
  const seen = ({ name, type, input, output }) => [name, type, input, output];
  assert.deepEqual(seen(outer), ['outer', 'tool', 'in-outer', 'out-outer']);
  assert.deepEqual(outer.steps.map(seen), [['inner', 'tool', 'in-inner', 'out-inner']]);
  for (const step of [outer, ...outer.steps]) {
    assert.ok(step.start <= step.end, `${step.name} took time`);
    assert.equal(step.isError, false);
  }
});

test('a step fails, and the run goes on', async () => {
  const { id } = await run('step error');
  await page.answer('step failed');
  await page.idle();

  const [broken] = now({ id }).steps;
  assert.deepEqual([broken.name, broken.isError], ['broken', true]);
  assert.match(broken.output, /kaput/);
  assert.equal(now({ id }).isError, false);
});

test('a step changes', async () => {
  const { id } = await run('update step');
  await page.until(() => now({ id }).steps?.[0]?.output === 'first', 'the first output');
  const [{ id: worker }] = now({ id }).steps;
  await page.until(() => now({ id }).steps[0].output === 'second', 'the second output');
  await page.answer('step updated');

  assert.deepEqual(now({ id }).steps.map((step) => step.id === worker), [true, false]);
});

test('a step goes', async () => {
  const { id } = await run('remove step');
  await page.until(() => now({ id }).steps?.[0]?.output === 'gone soon', 'the step');
  await page.answer('step removed');

  assert.deepEqual(now({ id }).steps.map((step) => step.output), ['step removed']);
});

test('a message changes', async () => {
  const { id } = await run('update');
  const before = await page.answer('before');
  const after = await page.answer('after');

  assert.equal(after.id, before.id);
  assert.equal(now({ id }).steps.length, 1);
});

test('a message goes', async () => {
  const { id } = await run('remove');
  await page.answer('temporary');
  await page.answer('removed');

  assert.deepEqual(now({ id }).steps.map((step) => step.output), ['removed']);
});
