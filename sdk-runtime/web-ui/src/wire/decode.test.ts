import { describe, expect, it } from 'vitest';
import { decode, readChat, readToast } from './decode';
import { excessOf, saidOf } from './say';
import { stepOf } from './step';

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
