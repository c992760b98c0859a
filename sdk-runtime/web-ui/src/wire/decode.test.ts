import { describe, expect, it } from 'vitest';
import { readAudioEvent } from './audio';
import { decode, readChat, readToast } from './decode';
import { elementOf } from './element';
import { excessOf, saidOf } from './say';
import { stepOf } from './step';
import { readTaskList } from './tasks';

describe('events of the wire', () => {
  it('stepsAreReadWithBlanksForWhatIsMissing', () => {
    const event = decode('new_message', { id: 'a', output: 'hi', tags: null, unknown: 1 }, 5);
    expect(event).toEqual({ kind: 'step', step: stepOf({ id: 'a', output: 'hi' }), at: 5 });
  });

  it('aChangeHoldsOnlyWhatWasSaid', () => {
    const event = decode('update_message', { id: 'a', end: null, output: 3 }, 5);
    expect(event).toEqual({ kind: 'change', id: 'a', change: { end: null } });
  });

  it('tokensGoToOutputOrInput', () => {
    const payload = { id: 'a', token: 'x', isSequence: false, isInput: true };
    expect(decode('stream_token', payload, 5)).toEqual({
      kind: 'token',
      id: 'a',
      token: 'x',
      field: 'input',
      whole: false,
    });
  });

  it('firstInteractionNamesTheChat', () => {
    const payload = { interaction: 'hello', thread_id: 't' };
    expect(decode('first_interaction', payload, 5)).toEqual({ kind: 'started', chat: 't' });
  });

  it.each([
    ['new_message', null],
    ['new_message', 'text'],
    ['new_message', []],
    ['new_message', { id: 7 }],
    ['new_message', {}],
    ['stream_token', { id: 'a' }],
    ['stream_token', { token: 'x' }],
    ['delete_message', undefined],
    ['first_interaction', {}],
    ['parley_cursor', '7'],
    ['parley_cursor', Number.NaN],
    ['a_later_event', { id: 'a' }],
    ['constructor', { id: 'a' }],
    ['__proto__', { id: 'a' }],
    ['element', { name: 'x' }],
    ['action', 7],
    ['ask', { msg: { id: 'a' }, spec: { type: 'riddle', step_id: 'a' } }],
    ['ask', { msg: { id: 'a' }, spec: { type: 'text', step_id: 'b' } }],
    ['ask', { msg: { id: 'a' }, spec: { type: 'element', step_id: 'a' } }],
    ['chat_settings', {}],
    ['set_commands', null],
    ['set_sidebar_elements', { key: 'x' }],
    ['set_sidebar_title', 7],
    ['token_usage', '12'],
  ])('%s with %j isNothing', (name, payload) => {
    expect(decode(name, payload, 5)).toBeUndefined();
  });

  it('theGreetingSaysWhichChatItIs', () => {
    expect(readChat({ chat: 't', restored: true, cursor: 4 })).toEqual({
      chat: 't',
      restored: true,
      cursor: 4,
    });
    expect(readChat({ restored: true })).toBeUndefined();
  });

  it('aToastOfAnUnknownTypeIsAnInfo', () => {
    expect(readToast({ message: 'm', type: 'party' })).toEqual({ message: 'm', type: 'info' });
    expect(readToast({ type: 'info' })).toBeUndefined();
  });
});

describe('the size of a message', () => {
  const message = (output: string) => saidOf({ id: 'x'.repeat(36), type: 'user_message', output });

  it('isCountedInBytesOfThePacket', () => {
    expect(excessOf(message('a'.repeat(999_000)))).toBe(0);
    expect(excessOf(message('a'.repeat(1_000_000)))).toBeGreaterThan(0);
    expect(excessOf(message('ä'.repeat(499_000)))).toBe(0);
    expect(excessOf(message('ä'.repeat(500_000)))).toBeGreaterThan(0);
    expect(excessOf(message('\n'.repeat(500_000)))).toBeGreaterThan(0);
    expect(excessOf(message('\u0000'.repeat(170_000)))).toBeGreaterThan(0);
  });
});

describe('what stands around the steps', () => {
  it('anElementIsReadAsFarAsItMakesSense', () => {
    const payload = { id: 'e', type: 'hologram', display: 'side', size: 4, page: 2, url: '' };
    expect(decode('element', payload, 5)).toEqual({
      kind: 'element',
      element: elementOf({ id: 'e', display: 'side', page: 2 }),
    });
  });

  it('aQuestionHasItsMessageAndWhatIsWanted', () => {
    const msg = { id: 'q', output: 'Which?', waitForAnswer: true };
    const read = (spec: object) => {
      const event = decode('ask', { msg, spec: { timeout: 9, step_id: 'q', ...spec } }, 5);
      return event?.kind === 'asked' ? event.ask.wanted : event;
    };
    expect(read({ type: 'text' })).toEqual({ kind: 'text' });
    expect(read({ type: 'action', keys: ['a', 7] })).toEqual({ kind: 'action', ids: ['a'] });
    expect(read({ type: 'element', element_id: 'e' })).toEqual({ kind: 'element', id: 'e' });
    const accept = { 'text/plain': ['.txt'], 'image/*': [] };
    expect(read({ type: 'file', accept, max_files: 2, max_size_mb: 1 })).toEqual({
      kind: 'files',
      rules: { accept: ['.txt', 'image/*'], maxFiles: 2, maxSizeMb: 1 },
    });
    expect(read({ type: 'file', accept: ['*/*'] })).toMatchObject({ rules: { accept: [] } });
  });

  it('aFormIsTabsOrOneWithoutALabel', () => {
    const slider = { type: 'slider', id: 's', initial: 0.5, min: 0, max: 1, step: 0.1 };
    const nick = { type: 'textinput', id: 'n', label: 'Nick', initial: null, placeholder: null };
    const loose = decode('chat_settings', [slider, nick, { type: 'dial', id: 'd' }], 5);
    expect(loose).toMatchObject({
      form: [{ id: '', inputs: [{ id: 's', label: 's', max: 1 }, { initial: '' }] }],
    });
    const tabs = [{ id: 't', label: 'Tab', inputs: [nick] }, slider];
    expect(decode('chat_settings', tabs, 5)).toMatchObject({
      form: [{ id: 't', label: 'Tab', inputs: [{ id: 'n' }] }],
    });
  });

  it('offersAreReadOneByOne', () => {
    const commands = [{ id: 'Search', icon: 'globe', button: true }, { icon: 'x' }];
    expect(decode('set_commands', commands, 5)).toMatchObject({
      commands: [{ id: 'Search', button: true, persistent: false }],
    });
    const modes = [
      { id: 'm', options: [{ id: 'a', default: true }] },
      { id: 'none', options: [] },
    ];
    expect(decode('set_modes', modes, 5)).toMatchObject({
      modes: [{ id: 'm', name: 'm', options: [{ id: 'a', default: true, icon: null }] }],
    });
  });

  it('taskListsAreReadLeniently', () => {
    const tasks = [{ title: 'mix', status: 'done', forId: 'm' }, { status: 'done' }, { title: '' }];
    expect(readTaskList({ status: 'Working', tasks })).toEqual({
      status: 'Working',
      tasks: [
        { title: 'mix', status: 'done', forId: 'm' },
        { title: '', status: 'ready', forId: null },
      ],
    });
    expect(readTaskList([])).toBeUndefined();
  });

  it('soundIsBytes', () => {
    const data = new Uint8Array([1, 2]).buffer;
    expect(readAudioEvent('audio_chunk', { data, track: 't', mimeType: 'pcm16' })).toEqual({
      kind: 'chunk',
      mimeType: 'pcm16',
      data: new Uint8Array([1, 2]),
      track: 't',
    });
    expect(readAudioEvent('audio_chunk', { data: 'AQI=' })).toBeUndefined();
    expect(readAudioEvent('audio_connection', 'on')).toEqual({ kind: 'connection', on: true });
  });
});
