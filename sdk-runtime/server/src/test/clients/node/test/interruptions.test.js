import assert from 'node:assert/strict';
import http from 'node:http';
import { describe, test } from 'node:test';
import { INTERRUPTIONS, shown } from '../lib/interrupting.js';
import { Page } from '../lib/page.js';
import { SERVER } from '../lib/server.js';

// The stock React client is cut off, reloaded or joined by another in the middle of something, and
// every page shows in the end what it would have shown anyway: nothing is lost, nothing doubled.

// What is the same whatever carries it is tried once.
const TRANSPORTS = {
  'a cut': [['websocket'], ['polling'], ['polling', 'websocket']],
  'a second page, and cuts of both': [['websocket'], ['polling']],
};

const tokens = (count) => Array.from({ length: count }, (_, i) => `t${i}`).join(' ');

/**
 * What is going on. `begin` resolves in the middle of it; `end` goes on with the page that talks and
 * resolves when it is over; `texts` is what was said then.
 */
const SCENES = {
  'a message that streams': {
    begin: async (page) => {
      page.say('stream 120 10');
      await page.until(() => page.answers().at(-1)?.output.includes('t20'), 'the middle');
    },
    end: (page) => page.answer(tokens(120)),
    texts: ['stream 120 10', tokens(120)],
  },
  'an open step': {
    begin: async (page) => {
      page.say('update step');
      await page.until(() => page.step('worker')?.output === 'first', 'the open step');
    },
    end: (page) => page.answer('step updated'),
    texts: ['update step', 'step updated'],
    check: (page) => {
      const { output, end, start } = page.step('worker');
      assert.equal(output, 'second');
      assert.ok(end > start);
    },
  },
  'a step that streams': {
    begin: async (page) => {
      page.say('stream step 60');
      await page.until(() => page.step('typist')?.output.includes('s10'), 'the middle');
    },
    end: (page) => page.answer('typist done'),
    texts: ['stream step 60', 'typist done'],
    check: (page) =>
      assert.equal(page.step('typist').output, tokens(60).replaceAll('t', 's')),
  },
  'an open question': {
    begin: async (page) => {
      page.say('ask text');
      await page.asked('text');
    },
    end: async (page) => {
      await page.asked('text');
      page.reply('Ann');
      await page.answer('hello Ann');
    },
    texts: ['ask text', 'your name?', 'Ann', 'hello Ann'],
  },
  'an open choice': {
    begin: async (page) => {
      page.say('ask action');
      await page.asked('action');
    },
    end: async (page) => {
      const { callback } = await page.asked('action');
      await page.until(() => page.view.data.actions.length >= 2, 'the buttons');
      assert.deepEqual(page.view.data.actions.map(({ name }) => name), ['yes', 'no']);
      callback(page.action('yes'));
      await page.answer('chose yes y');
    },
    texts: ['ask action', '**Selected:** Yes', 'chose yes y'],
  },
  'buttons that are shown': {
    begin: async (page) => {
      page.say('actions');
      await page.until(() => page.view.data.actions.length === 3, 'the buttons');
    },
    end: async (page) => {
      assert.deepEqual(await page.click('ok'), { success: true, response: 'fine' });
      await page.click('gone');
      await page.answer('action removed');
    },
    texts: ['actions', 'pick one', 'action ok 1', 'action removed'],
    check: (page) =>
      assert.deepEqual(page.view.data.actions.map(({ name }) => name), ['ok', 'nobody']),
  },
  'a running list of tasks': {
    begin: async (page) => {
      page.say('tasklist');
      await page.tasks((list) => list.tasks.length === 3);
    },
    end: (page) => page.answer('tasks done'),
    texts: ['tasklist', 'tasks done'],
    check: async (page) => {
      const { status, tasks } = await page.tasks((list) => list.status === 'Over');
      assert.deepEqual([status, ...tasks.map((it) => it.status)], ['Over', 'done', 'done', 'failed']);
      assert.equal(page.view.data.tasklists.length, 1);
    },
  },
  'an element that goes': {
    begin: async (page) => {
      page.say('remove element');
      await page.element('brief');
    },
    end: (page) => page.answer('element removed'),
    texts: ['remove element', 'watch it', 'element removed'],
    check: (page) => assert.deepEqual(page.view.data.elements, []),
  },
  'a step that goes': {
    begin: async (page) => {
      page.say('remove step');
      await page.until(() => page.step('worker'), 'the step');
    },
    end: (page) => page.answer('step removed'),
    texts: ['remove step', 'step removed'],
    check: (page) => assert.equal(page.step('worker'), undefined),
  },
  'an upload': {
    begin: async (page) => {
      page.halfUploaded = halfUpload(page.sessionId);
    },
    end: async (page, first) => {
      const whole = await first.halfUploaded.finish();
      page.say('files', {}, [{ id: whole }]);
      await page.until(() => page.answers().length > 0, 'the answer');
      await page.element('half.txt');
    },
    texts: ['files', /^files half\.txt:[^:,]+:11$/],
    check: async (page) => {
      const [{ url, name }] = page.view.data.elements;
      assert.deepEqual([name, page.view.data.elements.length], ['half.txt', 1]);
      assert.equal(await (await fetch(url)).text(), 'hello world');
    },
  },
};

/** Begins an upload as a browser does, and sends half of it. */
function halfUpload(sessionId) {
  const request = http.request(`${SERVER}/project/file?session_id=${sessionId}`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=between' },
  });
  const head =
    'Content-Disposition: form-data; name="file"; filename="half.txt"\r\nContent-Type: text/plain';
  request.write(`--between\r\n${head}\r\n\r\nhello`);
  return {
    async finish() {
      const answer = new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
      request.end(' world\r\n--between--\r\n');
      const response = await answer;
      assert.equal(response.statusCode, 200);
      return JSON.parse(Buffer.concat(await response.toArray())).id;
    },
  };
}

function assertTexts(page, expected) {
  const said = page.texts();
  assert.equal(said.length, expected.length, JSON.stringify(said));
  expected.forEach((text, i) => {
    if (text instanceof RegExp) {
      assert.match(said[i], text);
    } else {
      assert.equal(said[i], text);
    }
  });
}

for (const [what, { begin, end, texts, check = () => {} }] of Object.entries(SCENES)) {
  describe(`in the middle of ${what}`, { concurrency: 3 }, () => {
    for (const [interruption, happens] of Object.entries(INTERRUPTIONS)) {
      for (const transports of TRANSPORTS[interruption] ?? [['websocket']]) {
        test(`${interruption} changes nothing, over ${transports}`, async () => {
          const first = await new Page().open(transports);
          let pages = [first];
          try {
            await begin(first);
            pages = await happens(first, transports);
            await end(pages[0], first);
            const newcomer = await first.twin(transports);
            pages.push(newcomer);
            for (const page of pages) {
              await page.until(() => page.texts().length >= texts.length, 'what was said');
              const runs = () => page.steps().filter((step) => step.type === 'run');
              await page.until(() => !page.view.data.askUser, 'the end of the question');
              await page.until(() => runs().every((run) => run.end), 'the end of the run');
              await page.idle();
            }
            for (const page of pages) {
              assertTexts(page, texts);
              await check(page);
              assert.deepEqual(shown(page), shown(newcomer));
              const ids = page.steps().map((step) => step.id);
              assert.equal(new Set(ids).size, ids.length, 'nothing is there twice');
            }
          } finally {
            pages.forEach((page) => page.close());
          }
        });
      }
    }
  });
}
