import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Page, notices, window } from '../lib/page.js';

// What is around the conversation, and what the person does beside talking, in the stock React client.

const page = new Page();

before(() => page.open());

after(() => page.close());

/** Says something; resolves to what the agent answered to it. */
async function ask(text, more, files) {
  const { id } = page.say(text, more, files);
  const answer = await page.until(() => {
    const said = page.steps().find((step) => step.id === id);
    return said?.steps?.[0]?.steps?.find((step) => step.type === 'assistant_message' && !step.streaming);
  }, `an answer to ${text}`);
  await page.idle();
  return answer.output;
}

describe('around the conversation the stock React client', () => {
  test('shows a list of tasks, and what becomes of them', async () => {
    page.say('tasklist');
    const first = await page.tasks((list) => list.tasks.some(({ title }) => title === 'eat'));
    assert.equal(first.status, 'Working');
    assert.deepEqual(
      first.tasks.map(({ title, status }) => [title, status]),
      [['mix', 'done'], ['bake', 'running'], ['eat', 'ready']],
    );

    const last = await page.tasks((list) => list.status === 'Over');
    assert.deepEqual(
      last.tasks.map(({ title, status }) => [title, status]),
      [['mix', 'done'], ['bake', 'done'], ['eat', 'failed']],
    );
    await page.answer('tasks done');
    await page.idle();
    assert.equal(page.view.data.tasklists.length, 1);
    assert.equal(page.view.data.tasklists[0].name, 'tasklist');
  });

  test('pops up a notice', async () => {
    page.say('toast well done');
    await page.until(() => notices().length > 0, 'the notice');
    await page.idle();

    assert.deepEqual(notices(), [{ title: 'well done', type: 'success' }]);
  });

  test('tells the window around it what the agent says, and the agent what the window says', async () => {
    const told = new Promise((tell) => {
      window.addEventListener('message', ({ data }) => tell(data), { once: true });
    });
    page.say('window hello out there');
    assert.equal(await told, 'hello out there');

    page.view.interact.windowMessage({ some: 'thing else' });
    page.view.interact.windowMessage('page says hi');
    await page.answer('window got: page says hi');
    assert.equal(page.answers().filter((step) => step.output.startsWith('window got')).length, 1);
  });

  test('calls a function of the page', async () => {
    page.say('fn');
    const { name, args, callback } = await page.until(() => page.view.data.callFn, 'the call');
    assert.deepEqual([name, args], ['add', { a: 1, b: 2 }]);

    callback(args.a + args.b);

    await page.answer('fn 3');
    await page.until(() => !page.view.data.callFn, 'the end of the call');
    await page.idle();
  });

  test('forgets a call that nobody answers', async () => {
    page.say('fn');
    await page.until(() => page.view.data.callFn, 'the call');

    await page.answer('fn timeout');
    await page.until(() => !page.view.data.callFn, 'the end of the call');
    await page.idle();
  });

  test('records and plays', async () => {
    page.view.audio.startConversation();
    await page.until(() => page.view.audio.audioConnection === 'on', 'the line to the agent');
    assert.equal(page.microphone.on, true);
    page.microphone.hear(new Int16Array(4_096).buffer);
    page.microphone.hear(new Int16Array([1, -1, 32_767]));

    page.view.audio.endConversation();

    await page.answer(`audio ${8_192 + 6} bytes`);
    await page.until(() => page.loudspeaker.played.length > 0, 'the sound');
    assert.deepEqual(page.loudspeaker.played, [{ bytes: [0, 1, 2, 3, 4, 5, 6, 7], track: 't1' }]);
    assert.equal(page.microphone.on, false);
    assert.equal(page.view.audio.isAiSpeaking, true);
    await page.idle();
  });
});

describe('beside talking a person in front of the stock React client', () => {
  test('begins with what the agent offers', async () => {
    const { starters, starterCategories } = page.view.config.config;

    assert.deepEqual(starters, [
      { label: 'Say hi', message: 'echo hi from starter', command: null, icon: null },
      { label: 'Run steps', message: 'steps', command: null, icon: '/public/hello.txt' },
      { label: 'Find cats', message: 'cats', command: 'Search', icon: null },
    ]);
    assert.deepEqual(starterCategories, []);
    const [hi, steps, cats] = starters;
    assert.equal(await ask(hi.message), 'hi from starter');
    assert.equal(await ask(cats.message, { command: cats.command }), 'command Search: cats');
    assert.equal((await fetch(page.client.buildEndpoint(steps.icon))).status, 200);
  });

  test('sends with commands', async () => {
    assert.deepEqual(
      page.view.commands.map(({ id, icon, description, button }) => ({ id, icon, description, button })),
      [
        { id: 'Search', icon: 'globe', description: 'Look it up', button: false },
        { id: 'Draw', icon: 'image', description: 'Paint it', button: true },
      ],
    );

    assert.equal(await ask('echo a bird', { command: 'Draw' }), 'command Draw: echo a bird');
    page.say('echo a bird', { command: 'Nobody' });
    await page.until(() => page.answers().at(-1).isError, 'the refusal');
    assert.match(page.answers().at(-1).output, /no command 'Nobody'/);
  });

  test('sees the settings, and changes them', async () => {
    const form = page.view.data.chatSettingsInputs;
    const named = Object.fromEntries(form.map((widget) => [widget.id, widget]));
    assert.deepEqual(
      form.map(({ id, type, label, initial }) => [id, type, label, initial]),
      [
        ['temperature', 'slider', 'Temperature', 0.5],
        ['model', 'select', 'Model', 'alpha'],
        ['verbose', 'switch', 'Verbose', false],
        ['nick', 'textinput', 'Nick', 'Zed'],
      ],
    );
    const { min, max, step } = named.temperature;
    assert.deepEqual([min, max, step], [0, 1, 0.1]);
    assert.deepEqual(named.model.items.map(({ value }) => value), ['alpha', 'beta']);
    assert.deepEqual(page.view.data.chatSettingsValue, page.view.data.chatSettingsDefaultValue);
    assert.equal(await ask('settings'), 'settings: model=alpha nick=Zed temperature=0.5 verbose=false');

    const values = { ...page.view.data.chatSettingsValue, model: 'beta', temperature: 1, verbose: true };
    page.view.interact.updateChatSettings(values);

    const now = 'settings: model=beta nick=Zed temperature=1 verbose=true';
    await page.answer(now);
    await page.idle();
    assert.equal(await ask('settings'), now);
  });

  test('cannot set what was not offered', async () => {
    const before = await ask('settings');
    const defaults = page.view.data.chatSettingsDefaultValue;

    page.view.interact.updateChatSettings({ ...defaults, model: 'gamma', temperature: 12 });

    assert.equal(await ask('settings'), before);
  });

  test('attaches files to a message', async () => {
    const text = await page.upload('hello', 'hello.txt', 'text/plain');
    const image = await page.upload(new Uint8Array([137, 80, 78, 71]), 'dot.png', 'image/png');
    assert.equal(await ask('files'), 'files none');

    const said = await ask('files', {}, [{ id: text }, { id: image }]);

    assert.match(said, /^files hello\.txt:[^:,]+:5, dot\.png:[^:,]+:4$/);
    const shown = await page.element('hello.txt');
    const on = page.steps().findLast((step) => step.output === 'files');
    assert.deepEqual([shown.id, shown.type, shown.forId], [text, 'file', on.id]);
    assert.equal((await page.element('dot.png')).type, 'image');
    const content = await fetch(shown.url);
    assert.equal(await content.text(), 'hello');
    assert.match(content.headers.get('content-disposition'), /^attachment/);
    assert.equal(content.headers.get('x-content-type-options'), 'nosniff');
  });

  test('is told which files are too much', async () => {
    const { spontaneous_file_upload: upload } = page.view.config.config.features;
    assert.deepEqual([upload.enabled, upload.max_files, upload.max_size_mb], [true, 5, 2]);
    const most = await page.upload('x'.repeat(2_000_000), 'most.txt', 'text/plain');
    assert.equal(typeof most, 'string');

    const more = page.upload('x'.repeat(2_000_001), 'more.txt', 'text/plain');
    await assert.rejects(more, /File size too large/);

    const six = [];
    for (let i = 0; i < 6; i += 1) {
      six.push({ id: await page.upload(`${i}`, `${i}.txt`, 'text/plain') });
    }
    page.say('files', {}, six);
    await page.until(() => page.answers().at(-1).isError, 'the refusal');
    await page.idle();
  });

  test('edits a message, and it is answered again', async () => {
    await ask('echo the first');
    const said = page.steps().findLast((step) => step.output === 'echo the first');
    await ask('echo the second');

    page.view.interact.editMessage({ ...said, output: 'echo another first' });

    await page.answer('another first');
    await page.idle();
    assert.deepEqual(page.texts().slice(-2), ['echo another first', 'another first']);
    assert.equal(page.texts().includes('echo the second'), false);
    const edited = page.steps().find((step) => step.id === said.id);
    assert.equal(edited.output, 'echo another first');
    assert.equal(edited.steps.length, 1);
    assert.match(await ask('count'), /^count \d+$/);
  });

  test('stops what runs', async () => {
    page.say('stream 2000 10');
    await page.until(() => page.answers().at(-1).output.includes('t20'), 'the stream');

    page.view.interact.stopTask();

    await page.answer('stop seen');
    await page.idle();
    assert.equal(page.steps().some((step) => step.streaming), false);
  });

  test('stops a question', async () => {
    page.say('ask text');
    await page.asked('text');

    page.view.interact.stopTask();

    await page.until(() => !page.view.data.askUser, 'the end of the question');
    await page.until(() => page.texts().at(-1) === 'stop seen', 'the end');
    await page.idle();
    assert.equal(page.texts().includes('no answer'), false);
  });

  test('begins anew', async () => {
    assert.notEqual(await ask('count'), 'count 1');
    const { threadId, session } = page.view;
    page.say('actions');
    await page.until(() => page.view.data.actions.length === 3, 'the buttons');

    page.view.interact.clear();
    await page.until(() => page.view.session.sessionId !== session.sessionId, 'another session');
    await page.until(() => page.steps().length > 0, 'the new chat');

    assert.equal(await ask('count'), 'count 1');
    assert.notEqual(page.view.threadId, threadId);
    const { elements, tasklists, actions } = page.view.data;
    assert.deepEqual([elements, tasklists, actions], [[], [], []]);
    assert.deepEqual(page.texts(), ['count', 'count 1']);
    const said = await ask('settings');
    assert.equal(said, 'settings: model=alpha nick=Zed temperature=0.5 verbose=false');
  });
});
