import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withChat } from '../lib/conversation.js';
import { SERVER } from '../lib/server.js';

// What comes in which order on the wire, where a page would hide it; on each transport.

const BEGIN = ['task_start', 'first_interaction', 'new_message run'];
const END = ['update_message run', 'task_end'];
const ANSWER = 'new_message assistant_message';
const CLOSED = ['task_end', 'clear_ask', 'task_start'];
const UPDATED = 'update_message assistant_message';

/** The data of all events with a name. */
const data = (chat, name) => chat.events.filter(([event]) => event === name).map(([, it]) => it);

for (const transport of ['websocket', 'polling']) {
  const over = { transports: [transport] };

  /** Defines a test of the order of one turn's events. */
  const turn = (command, between, during = () => {}, check = () => {}) =>
    test(`${command}, in order over ${transport}`, () =>
      withChat(over, async (chat) => {
        const names = await chat.turn(() => chat.say(command), () => during(chat));

        assert.deepEqual(names, [...BEGIN, ...between, ...END]);
        await check(chat);
      }));

  test(`what a page needs comes when it opens, over ${transport}`, () =>
    withChat(over, async (chat) => {
      assert.deepEqual(chat.names().slice(0, 3), ['task_end', 'clear_ask', 'clear_call_fn']);
      // The order of the rest depends on how much of the start was over when the page came.
      for (const name of ['chat_settings', 'set_commands', 'new_message run']) {
        assert.equal(chat.names().filter((it) => it === name).length, 1, name);
      }
    }));

  turn('image', [ANSWER, 'element'], undefined, (chat) => {
    const [message] = chat.answers();
    const [{ id, chainlitKey, ...element }] = data(chat, 'element');
    assert.equal(typeof id, 'string');
    assert.equal(typeof chainlitKey, 'string');
    assert.deepEqual(element, {
      ...{ threadId: chat.threadId, type: 'image', url: null, name: 'red.png', display: 'inline' },
      ...{ objectKey: null, size: 'medium', props: null, page: null, autoPlay: null, playerConfig: null },
      ...{ language: null, forId: message.id, mime: 'image/png' },
    });
  });

  turn('remove element', [ANSWER, 'element', 'remove_element', ANSWER], undefined, (chat) => {
    const [{ id }] = data(chat, 'element');
    assert.deepEqual(data(chat, 'remove_element'), [{ id }]);
  });

  turn('sidebar', ['element', 'set_sidebar_title', 'set_sidebar_elements', ANSWER], undefined, (chat) => {
    const [{ elements, key }] = data(chat, 'set_sidebar_elements');
    assert.deepEqual(data(chat, 'set_sidebar_title'), ['Side panel']);
    assert.deepEqual(elements, data(chat, 'element'));
    assert.notEqual(key, undefined);
  });

  turn('actions', [ANSWER, 'action', 'action', 'action']);

  turn('toast hi', ['toast'], undefined, (chat) =>
    assert.deepEqual(data(chat, 'toast'), [{ message: 'hi', type: 'success' }]));

  turn('window hi', ['window_message'], undefined, (chat) =>
    assert.deepEqual(data(chat, 'window_message'), ['hi']));

  turn(
    'ask text',
    ['ask', ...CLOSED, UPDATED, ANSWER],
    async (chat) => {
      await chat.question();
      chat.reply('Ann');
    },
    (chat) => {
      const [{ msg, spec }] = data(chat, 'ask');
      const { timeout, ...rest } = spec;
      assert.ok(timeout >= 14 && timeout <= 16, `${timeout} s`);
      assert.deepEqual(rest, { type: 'text', step_id: msg.id });
      assert.deepEqual([msg.waitForAnswer, chat.steps.get(msg.parentId).name], [true, 'on_message']);
      assert.deepEqual(chat.steps.get(msg.id).output, 'your name?');
    },
  );

  turn('ask timeout', ['ask', 'ask_timeout', 'task_start', UPDATED, ANSWER]);

  turn(
    'ask action',
    [ANSWER, 'action', 'action', 'ask', ...CLOSED, 'remove_action', 'remove_action', UPDATED, ANSWER],
    async (chat) => {
      const { spec, answer } = await chat.question();
      assert.deepEqual(spec.keys, chat.actions.map(({ id }) => id));
      answer(chat.actions[0]);
    },
  );

  turn(
    'ask file',
    ['ask', ...CLOSED, UPDATED, ANSWER],
    async (chat) => {
      const { msg, answer } = await chat.question();
      answer([{ id: await upload(chat, 'hello', msg.parentId) }]);
    },
    (chat) => assert.equal(chat.answers().at(-1).output, 'got note.txt:5'),
  );

  turn(
    'fn',
    ['call_fn', 'clear_call_fn', ANSWER],
    async (chat) => {
      const { name, args, answer } = await chat.until(() => chat.called, 'the call');
      assert.deepEqual([name, args], ['add', { a: 1, b: 2 }]);
      answer(3);
    },
    (chat) => assert.equal(chat.answers().at(-1).output, 'fn 3'),
  );

  test(`a list of tasks is one element whose address changes, over ${transport}`, () =>
    withChat(over, async (chat) => {
      await chat.ask('tasklist');
      const states = data(chat, 'element');

      assert.equal(new Set(states.map(({ id }) => id)).size, 1);
      assert.equal(new Set(states.map(({ chainlitKey }) => chainlitKey)).size, states.length);
      assert.deepEqual(
        [...new Set(states.map(({ type, name, forId }) => `${type} ${name} "${forId}"`))],
        ['tasklist tasklist ""'],
      );
    }));

  test(`files of a message come as its elements, over ${transport}`, () =>
    withChat(over, async (chat) => {
      const id = await upload(chat, 'hello');
      const said = chat.say('files', {}, [{ id }]);
      await chat.until(() => chat.answers().length > 0, 'the answer');

      const [element] = data(chat, 'element');
      assert.deepEqual(
        [element.id, element.chainlitKey, element.forId, element.type],
        [id, id, said, 'file'],
      );
      assert.equal(chat.count('element'), 1);
    }));

  test(`sound goes both ways, in order over ${transport}`, () =>
    withChat(over, async (chat) => {
      const names = await chat.turn(() => {
        chat.socket.emit('audio_start');
        const chunk = { isStart: true, mimeType: 'pcm16', elapsedTime: 12, data: Buffer.alloc(100) };
        chat.socket.emit('audio_chunk', chunk);
        chat.socket.emit('audio_end');
      });

      assert.deepEqual(names, ['audio_connection', ...BEGIN, 'audio_chunk', ANSWER, ...END]);
      assert.deepEqual(data(chat, 'audio_connection'), ['on']);
      const [{ data: sound, ...chunk }] = data(chat, 'audio_chunk');
      assert.deepEqual(chunk, { mimeType: 'pcm16', track: 't1' });
      assert.deepEqual([...sound], [0, 1, 2, 3, 4, 5, 6, 7]);
      assert.equal(data(chat, 'first_interaction')[0].interaction, 'audio');
      assert.equal(chat.answers()[0].output, 'audio 100 bytes');
    }));

  test(`an edited message takes back what came after it, in order over ${transport}`, () =>
    withChat(over, async (chat) => {
      const id = chat.say('echo one');
      await chat.answer('one');
      await chat.ask('echo two');

      const names = await chat.turn(() => {
        chat.socket.emit('edit_message', { message: { ...chat.steps.get(id), output: 'echo three' } });
      });

      const gone = names.filter((name) => name === 'delete_message');
      assert.deepEqual(names.slice(0, 1 + gone.length), ['update_message user_message', ...gone]);
      assert.deepEqual(names.slice(1 + gone.length), ['task_start', 'new_message run', ANSWER, ...END]);
      assert.equal(chat.steps.get(id).output, 'echo three');
    }));

  test(`stop closes a question, in order over ${transport}`, () =>
    withChat(over, async (chat) => {
      chat.say('ask action');
      await chat.question();
      chat.socket.emit('stop');
      await chat.answer('stop seen');
      await chat.until(() => !chat.loading, 'the end of the turn');

      assert.equal(chat.asked, null);
      assert.deepEqual(chat.actions, []);
    }));
}

async function upload(chat, content, parent) {
  const query = new URLSearchParams({ session_id: chat.sessionId });
  if (parent) {
    query.set('ask_parent_id', parent);
  }
  const body = new FormData();
  body.append('file', new Blob([content], { type: 'text/plain' }), 'note.txt');
  const answer = await fetch(`${SERVER}/project/file?${query}`, { method: 'POST', body });
  assert.equal(answer.status, 200);
  return (await answer.json()).id;
}
