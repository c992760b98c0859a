import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What the double shows with its messages: the showcase agent's elements, made here. */

const TOWNS = {
  columns: ['city', 'size'],
  index: Array.from({ length: 12 }, (_, n) => n),
  data: Array.from({ length: 12 }, (_, n) => [`town${n}`, n]),
};

const BARS = {
  data: [{ type: 'bar', x: ['a', 'b'], y: [3, 5] }],
  layout: { title: { text: 'bars' } },
};

/** An element of each kind: what is said with it, and how it is made. */
const SHOWN = {
  image: ['an image', { type: 'image', name: 'red.png', mime: 'image/png', size: 'medium' }, png],
  text: ['a text', { type: 'text', name: 'note', mime: 'text/plain' }, () => 'text body 42'],
  code: [
    'some code',
    { type: 'text', name: 'Boat.java', mime: 'text/plain', language: 'java' },
    () => 'record Boat(String name, int seats) {}',
  ],
  pdf: ['a pdf', { type: 'pdf', name: 'doc.pdf', mime: 'application/pdf' }, () => pdf('Hello pdf')],
  file: ['a file', { type: 'file', name: 'hello.txt', mime: 'text/plain' }, () => 'file body 123'],
  audio: ['an audio', { type: 'audio', name: 'beep.wav', mime: 'audio/wav' }, wav],
  video: [
    'a video',
    { type: 'video', name: 'clip.webm', mime: 'video/webm' },
    () => readFileSync(new URL('clip.webm', import.meta.url)),
  ],
  dataframe: [
    'a dataframe',
    { type: 'dataframe', name: 'towns', mime: '', size: 'large' },
    () => JSON.stringify(TOWNS),
  ],
  plotly: [
    'a plot',
    { type: 'plotly', name: 'bars', mime: 'application/json', size: 'medium' },
    () => JSON.stringify(BARS),
  ],
  side: [
    'see sidenote here',
    { type: 'text', name: 'sidenote', mime: 'text/plain', display: 'side' },
    () => 'beside the chat',
  ],
  page: [
    'see pagenote here',
    { type: 'text', name: 'pagenote', mime: 'text/plain', display: 'page' },
    () => 'on its own page',
  ],
  custom: ['a custom', { type: 'custom', name: 'Counter', props: { n: 1 } }, () => null],
  unknown: [
    'another custom',
    { type: 'custom', name: 'Seats', props: { free: 12, deck: 'upper' } },
    () => null,
  ],
};

export const THINGS = {
  ...Object.fromEntries(
    Object.entries(SHOWN).map(([word, [text, element, make]]) => [
      word,
      ({ say, chat }) => chat.show({ ...element, forId: say(text).id }, make()),
    ]),
  ),
  'remove element': async ({ say, chat, signal }) => {
    const element = { type: 'text', name: 'brief', mime: 'text/plain', forId: say('watch it').id };
    const shown = chat.show(element, 'short lived');
    await pause(1_200, null, { signal });
    chat.hide(shown);
    say('element removed');
  },
  sidebar: ({ say, chat }) => {
    const element = { type: 'text', name: 'panel', mime: 'text/plain', forId: '' };
    const shown = chat.show(element, 'panel body');
    chat.sidebar = { title: 'Side panel', elements: [shown], key: randomUUID() };
    chat.tellSidebar();
    say('sidebar open');
  },
  tasklist: async ({ say, chat, signal }) => {
    const { id } = say('Mixed with butter and sugar.');
    const list = { id: randomUUID(), type: 'tasklist', name: 'tasklist', forId: '', mime: '' };
    const content = (status, mix, bake, eat) =>
      JSON.stringify({
        status,
        tasks: [
          { title: 'mix', status: mix, forId: id },
          { title: 'bake', status: bake, forId: null },
          { title: 'eat', status: eat, forId: null },
        ],
      });
    chat.show(list, content('Working', 'done', 'running', 'ready'));
    await pause(900, null, { signal });
    chat.show(list, content('Over', 'done', 'done', 'failed'));
    say('tasks done');
  },
};

/** An image of 8 by 6 red points. */
function png() {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 6, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(24, Buffer.from([200, 30, 30]))]);
  const points = deflateSync(Buffer.concat(Array.from({ length: 6 }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc(data) {
  let sum = -1;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ -1) >>> 0;
}

/** A tenth of a second of silence. */
function wav() {
  const samples = 800;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

function pdfPage(content) {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F1 7 0 R>>>>>>`;
}

/** Two pages, the first with a line of text. */
function pdf(text) {
  const drawn = `BT /F1 36 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
    pdfPage(5),
    pdfPage(6),
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Length 0>>stream\n\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  return (
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
  );
}
