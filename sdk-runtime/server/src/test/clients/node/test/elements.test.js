import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Page } from '../lib/page.js';

// What an agent shows, in the stock React client: the element, what it stands on, and its content
// at the address that the client makes for it.

const page = new Page();

before(() => page.open());

after(() => page.close());

/** Says something that shows an element; resolves to it and to its content. */
async function shown(command, text, name) {
  page.say(command);
  const answer = await page.answer(text);
  const element = await page.element(name);
  await page.idle();
  assert.equal(element.forId, answer.id);
  assert.equal(element.threadId, page.view.threadId);
  const content = element.url && (await fetch(element.url));
  assert.equal(content?.status ?? 200, 200);
  const type = content?.headers.get('content-type');
  return { element, type, bytes: content && Buffer.from(await content.arrayBuffer()) };
}

describe('the stock React client shows', () => {
  for (const { command, text, name, kind, mime, size = null, begins } of [
    {
      command: 'image',
      text: 'an image',
      name: 'red.png',
      kind: 'image',
      mime: /^image\/png$/,
      size: 'medium',
      begins: '\x89PNG\r\n\x1a\n',
    },
    { command: 'pdf', text: 'a pdf', name: 'doc.pdf', kind: 'pdf', mime: /^application\/pdf$/, begins: '%PDF-' },
    { command: 'audio', text: 'an audio', name: 'beep.wav', kind: 'audio', mime: /^audio\/(x-)?wav$/, begins: 'RIFF' },
    {
      command: 'video',
      text: 'a video',
      name: 'clip.webm',
      kind: 'video',
      mime: /^video\/webm$/,
      size: 'medium',
      begins: '\x1a\x45\xdf\xa3',
    },
  ]) {
    test(`${command}`, async () => {
      const { element, type, bytes } = await shown(command, text, name);

      assert.equal(element.type, kind);
      assert.equal(element.display, 'inline');
      assert.match(element.mime, mime);
      assert.match(type, mime);
      assert.equal(element.size ?? null, size);
      assert.equal(bytes.subarray(0, begins.length).toString('latin1'), begins);
    });
  }

  test('an image of 8 by 6 points', async () => {
    const { bytes } = await shown('image', 'an image', 'red.png');

    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [8, 6]);
  });

  test('text', async () => {
    const { element, type, bytes } = await shown('text', 'a text', 'note');

    assert.deepEqual([element.type, element.display], ['text', 'inline']);
    assert.match(type, /^text\/plain/);
    assert.equal(bytes.toString(), 'text body 42');
  });

  test('file', async () => {
    const { element, bytes } = await shown('file', 'a file', 'hello.txt');

    assert.deepEqual([element.type, element.display], ['file', 'inline']);
    assert.equal(typeof element.mime, 'string');
    assert.equal(bytes.toString(), 'file body 123');
  });

  test('dataframe', async () => {
    const { element, type, bytes } = await shown('dataframe', 'a dataframe', 'towns');

    assert.equal(element.type, 'dataframe');
    assert.doesNotMatch(type ?? '', /json/, 'the client parses the text itself');
    assert.deepEqual(JSON.parse(bytes), {
      columns: ['city', 'size'],
      index: Array.from({ length: 12 }, (_, i) => i),
      data: Array.from({ length: 12 }, (_, i) => [`town${i}`, i]),
    });
  });

  test('plotly', async () => {
    const { element, type, bytes } = await shown('plotly', 'a plot', 'bars');
    const { data, layout } = JSON.parse(bytes);

    assert.equal(element.type, 'plotly');
    assert.match(type, /^application\/json/);
    assert.deepEqual([data.length, data[0].type, data[0].x, data[0].y], [1, 'bar', ['a', 'b'], [3, 5]]);
    assert.equal(layout.title.text ?? layout.title, 'bars');
  });

  for (const [display, text, name, body] of [
    ['side', 'see sidenote here', 'sidenote', 'beside the chat'],
    ['page', 'see pagenote here', 'pagenote', 'on its own page'],
  ]) {
    test(`${display}: its name in the text becomes a link`, async () => {
      const { element, bytes } = await shown(display, text, name);

      assert.deepEqual([element.type, element.display], ['text', display]);
      assert.equal(bytes.toString(), body);
    });
  }

  test('sidebar', async () => {
    page.say('sidebar');
    await page.answer('sidebar open');
    const { title, elements, key } = await page.until(
      () => page.view.sideView?.elements.length && page.view.sideView,
      'the side panel',
    );

    assert.equal(title, 'Side panel');
    assert.notEqual(key, undefined);
    assert.deepEqual(elements.map(({ type, name }) => [type, name]), [['text', 'panel']]);
    assert.equal(await (await fetch(elements[0].url)).text(), 'panel body');
  });

  test('custom, with its source', async () => {
    const { element } = await shown('custom', 'a custom', 'Counter');
    const source = await fetch(page.client.buildEndpoint('/public/elements/Counter.jsx'));

    assert.equal(element.type, 'custom');
    assert.equal(element.mime, 'application/json');
    assert.deepEqual(element.props, { n: 1 });
    assert.equal(source.status, 200);
    assert.match(await source.text(), /export default/);
  });
});

describe('the stock React client', () => {
  test('changes the props of a custom element, and nothing else of it', async () => {
    page.say('custom');
    await page.answer('a custom');
    await page.idle();
    const element = page.view.data.elements.findLast((it) => it.type === 'custom');
    const other = { ...element, props: { n: 7 }, url: 'http://127.0.0.1:1/', name: 'Other', chainlitKey: 'x' };

    assert.deepEqual(await page.client.updateElement(other, page.sessionId), { success: true });
    const now = () => page.view.data.elements.find((it) => it.id === element.id);
    await page.until(() => now().props.n === 7, 'the new props');
    assert.deepEqual({ ...now(), props: null }, { ...element, props: null });

    assert.deepEqual(await page.client.deleteElement(element, page.sessionId), { success: true });
    await page.until(() => !now(), 'the removal');
  });

  test('does not change or remove what is no custom element', async () => {
    page.say('text');
    await page.answer('a text');
    const element = await page.element('note');

    for (const change of ['updateElement', 'deleteElement']) {
      assert.deepEqual(await page.client[change](element, page.sessionId), { success: false });
    }
    assert.ok(page.view.data.elements.some((it) => it.id === element.id));
  });

  test('sees an element come and go', async () => {
    page.say('remove element');
    await page.answer('watch it');
    const brief = await page.element('brief');
    assert.equal(await (await fetch(brief.url)).text(), 'short lived');

    await page.answer('element removed');
    await page.until(() => page.view.data.elements.every((it) => it.id !== brief.id), 'the removal');
  });

  test('gets an element of the chat, and nobody else does', async () => {
    page.say('text');
    await page.answer('a text');
    const { url } = await page.element('note');
    const elsewhere = new URL(url);
    elsewhere.searchParams.set('session_id', crypto.randomUUID());

    assert.equal((await fetch(elsewhere)).status, 404);
    assert.equal((await fetch(url, { headers: { Cookie: 'parley_visitor=none' } })).status, 404);
    const unknown = page.client.getElementUrl(crypto.randomUUID(), page.sessionId);
    assert.equal((await fetch(unknown)).status, 404);
  });

  test('gets a part of a file', async () => {
    const { url } = await page.element('clip.webm');
    const part = await fetch(url, { headers: { Range: 'bytes=0-3' } });

    assert.equal(part.status, 206);
    assert.deepEqual([...new Uint8Array(await part.arrayBuffer())], [0x1a, 0x45, 0xdf, 0xa3]);
  });
});
