import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../src/page/settings';
import { CALL_EVENT, type CallDetail } from '../src/wire/calls';
import { WireClient } from '../src/wire/client';
import { elementOf } from '../src/wire/element';
import { identity } from '../src/wire/identity';
import { Rest } from '../src/wire/rest';
import { readBook } from './books';
import { FakeSocket } from './fakeSocket';

// Everything that the server says, as its own tests have written it down, is heard by somebody.

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({
  io: (_: string, options: FakeSocket['options']) => (socket = new FakeSocket(options)),
}));

/** What means something to other pages, or means to this one what something else has said already. */
const OF_NO_USE: readonly string[] = [
  // Every id is one of a chat's, and that chat is the one that is shown.
  'element.threadId',
  'set_sidebar_elements.elements.threadId',
  'first_interaction.interaction',
  'parley_chat.cursor',
  // A browser shows dates the way that its owner writes them.
  'chat_settings.format',
];

/** The same for the application's settings: what other pages can do, or do by themselves. */
const SETTINGS_READ =
  /^(ui\.(name|description)|userEnv|chatProfiles|starters|starterCategories|features\.(spontaneous_file_upload|audio\.enabled|edit_message))/;

type Path = readonly (string | number)[];

interface Line {
  readonly name: string;
  readonly payload: unknown;
  readonly acked: boolean;
}

function parse(line: string): Line {
  const [, number = '', packet = ''] = /^4\d(\d*-?)(\[.*)$/.exec(line) ?? [];
  const read: unknown = JSON.parse(packet, (key, value: unknown) =>
    key === 'data' ? new Uint8Array([1, 2]).buffer : value,
  );
  const [name, payload] = Array.isArray(read) ? read : [];
  return { name: String(name), payload, acked: /^\d+$/.test(number) };
}

/** All that a page notices of an event. */
async function heard({ name, payload, acked }: Line): Promise<unknown> {
  const noticed: unknown[] = [];
  const note = (what: string) => (value: unknown) => void noticed.push([what, value]);
  const client = new WireClient('', {
    events: (events) => noticed.push(...events.filter(({ kind }) => kind !== 'connected')),
    connection: note('connection'),
    ready: note('ready'),
    toast: note('toast'),
    window: note('window'),
    audio: note('audio'),
  });
  const called = (event: Event) => note('call')((event as CustomEvent<CallDetail>).detail);
  window.addEventListener(CALL_EVENT, called);
  client.open();
  await vi.advanceTimersByTimeAsync(0);
  socket.accept();
  if (name !== 'parley_chat') {
    socket.receive('parley_chat', { chat: 'c', restored: true, cursor: 0 });
    socket.receive('parley_cursor', 0);
    await vi.advanceTimersByTimeAsync(300);
  }
  noticed.length = 0;
  vi.setSystemTime(0);
  socket.receive(name, payload, ...(acked ? [() => undefined] : []));
  await vi.advanceTimersByTimeAsync(300);
  window.removeEventListener(CALL_EVENT, called);
  client.close();
  return JSON.parse(JSON.stringify(noticed));
}

/** Where there is something in a value, down to what has no parts. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (value === null || value instanceof ArrayBuffer) return [];
  if (typeof value !== 'object') return [path];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => leaves(part, [...path, key]));
}

function changed(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return other(value);
  if (Array.isArray(value)) {
    return value.map((part: unknown, at) => (at === key ? changed(part, rest) : part));
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [
      name,
      name === key ? changed(part, rest) : part,
    ]),
  );
}

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `${String(value)}x`;
}

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null || value instanceof ArrayBuffer) return value;
  // A map from types to endings has types in it, whatever they are.
  const fields = Object.entries(value).map(([key, part]) =>
    key === 'accept' ? [key, part] : [key, withMore(part)],
  );
  return { ...Object.fromEntries(fields), somethingNew: { of: ['tomorrow'] } };
}

const named = (line: Line, path: Path) =>
  [line.name, ...path.filter((key) => typeof key === 'string')].join('.');

describe('what a server says', () => {
  const lines = readBook('server.txt').map(parse);

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new Error('nobody there')));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each(lines.map((line) => [line.name, line] as const))('isHeard_%s', async (name, line) => {
    // That nothing is open is said at each connection; here nothing was.
    if (['clear_call_fn', 'call_fn_timeout'].includes(name)) return;
    expect(await heard(line)).not.toEqual([]);
  });

  it('isHeardWhole', async () => {
    const noticed = new Set<string>();
    const all = new Set<string>();
    for (const line of lines) {
      const before = JSON.stringify(await heard(line));
      for (const path of leaves(line.payload)) {
        const after = await heard({ ...line, payload: changed(line.payload, path) });
        all.add(named(line, path));
        if (JSON.stringify(after) !== before) noticed.add(named(line, path));
      }
    }
    expect([...all].filter((field) => !noticed.has(field)).sort()).toEqual([...OF_NO_USE].sort());
    expect(all.size).toBeGreaterThan(120);
  });

  it('mayHaveMoreInItThanThisPageKnows', async () => {
    for (const line of lines) {
      // What is handed on as it is has everything in it that there is.
      if (['window_message', 'call_fn'].includes(line.name)) continue;
      const more = JSON.stringify(await heard({ ...line, payload: withMore(line.payload) }));
      const known = JSON.stringify(await heard(line));
      expect(more.replaceAll(/,?"somethingNew":\{"of":\["tomorrow"\]\}/g, '')).toBe(known);
    }
  });
});

describe('what a server answers', () => {
  const answers = new Map(
    readBook('answers.txt').map((line) => {
      const at = line.indexOf(' {');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
  const rest = new Rest('');
  const element = elementOf({ id: 'e' });
  const answerWith = (name: string, status = 200) =>
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(() => Promise.resolve(new Response(answers.get(name), { status }))),
    );
  afterEach(() => vi.unstubAllGlobals());

  it('sayWhatBecameOfARequest', async () => {
    answerWith('POST /project/action');
    expect(await rest.callAction({ name: 'a', payload: {} })).toEqual({
      success: true,
      response: { x: 1 },
    });
    answerWith('POST /project/action?failed');
    expect(await rest.callAction({ name: 'a', payload: {} })).toEqual({
      success: false,
      response: null,
    });
    answerWith('PUT /project/element');
    expect(await rest.updateElement(element, {})).toBe(true);
    answerWith('PUT /project/element?foreign');
    expect(await rest.updateElement(element, {})).toBe(false);
    answerWith('DELETE /project/element');
    expect(await rest.removeElement(element)).toBe(true);
    answerWith('refused', 404);
    await expect(rest.callAction({ name: 'a', payload: {} })).rejects.toMatchObject({
      message: 'No handler for the action nobody',
      status: 404,
    });
  });

  it('sayAllThatThisPageShowsOfAnApplication', () => {
    const answer: unknown = JSON.parse(answers.get('GET /project/settings') ?? '');
    identity.keepProfile('');
    expect(readSettings(answer)).toMatchObject({
      name: 'Pilot',
      description: 'Says it back.',
      profile: 'Alpha',
      profiles: [
        { name: 'Beta', icon: null, starters: null },
        { label: 'Captain', icon: 'ship' },
      ],
      starters: [{ label: 'Say hi', message: 'echo hi', command: 'Search', icon: 'globe' }],
      features: {
        uploads: { accept: ['text/plain'], maxFiles: 5, maxSizeMb: 2 },
        audio: true,
        editing: true,
      },
      userEnv: ['MAPS_KEY'],
    });
    const missed = leaves(answer)
      .filter((path) => SETTINGS_READ.test(path.join('.')))
      .filter((path) => seenOf(changed(answer, path)) === seenOf(answer));
    expect(missed.map((path) => path.join('.'))).toEqual([]);
  });
});

/** What is seen of an application by who has chosen nobody, and by who has chosen the other. */
function seenOf(answer: unknown): string {
  return ['', 'Beta']
    .map((profile) => {
      identity.keepProfile(profile);
      return JSON.stringify(readSettings(answer));
    })
    .join('');
}
