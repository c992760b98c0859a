import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_JSON, MAX_TEXT, readFromFrame, VARIABLES } from './protocol';

const call = (given: object) => readFromFrame({ kind: 'call', id: 7, call: given });
const refused = (code: string) => ({ kind: 'unfit', id: 7, code });

/** What the channel lets through, and JSON does not. */
const circular: Record<string, unknown> = {};
circular['self'] = circular;

describe('what a frame says', () => {
  it.each([
    [{ what: 'update', props: { n: 1 } }],
    [{ what: 'submit', props: {} }],
    [{ what: 'act', name: 'price', payload: { seats: ['1A'] } }],
    [{ what: 'say', text: 'hello', command: null }],
    [{ what: 'say', text: 'hello', command: 'draw' }],
    [{ what: 'remove' }],
    [{ what: 'cancel' }],
  ])('isReadAsACall: %j', (given) => {
    expect(call(given)).toEqual({ kind: 'call', id: 7, call: given });
  });

  it('needNotSayWhatIsUsual', () => {
    expect(call({ what: 'act', name: 'price' })).toMatchObject({ call: { payload: {} } });
    expect(call({ what: 'say', text: 'hello' })).toMatchObject({ call: { command: null } });
  });

  it.each([
    [{ what: 'update' }],
    [{ what: 'update', props: [1] }],
    [{ what: 'update', props: circular }],
    [{ what: 'update', props: { big: 1n } }],
    [{ what: 'act', name: '' }],
    [{ what: 'act', name: 'n'.repeat(201) }],
    [{ what: 'act', name: { valueOf: 'price' } }],
    [{ what: 'act', name: 'price', payload: 'text' }],
    [{ what: 'say', text: ' \n' }],
    [{ what: 'say', text: 3 }],
    [{ what: 'say', text: 'hello', command: 3 }],
    [{ what: 'say', text: 'hello', command: '' }],
    [{ what: 'eval', code: '1' }],
    [{}],
  ])('isRefusedWhereItIsNoCall %#', (given) => {
    expect(call(given)).toEqual(refused('unfit'));
  });

  it('isRefusedWhereItIsTooLarge', () => {
    expect(call({ what: 'update', props: { text: 'x'.repeat(MAX_JSON) } })).toEqual(
      refused('tooLarge'),
    );
    expect(call({ what: 'say', text: 'x'.repeat(MAX_TEXT + 1) })).toEqual(refused('tooLarge'));
  });

  it('isWhatJsonMakesOfIt', () => {
    const props = { at: new Date(0), map: new Map([[1, 2]]), nothing: undefined };
    expect(call({ what: 'update', props })).toMatchObject({
      call: { props: { at: '1970-01-01T00:00:00.000Z', map: {} } },
    });
  });

  it.each([
    undefined,
    null,
    'mounted',
    7,
    [],
    {},
    { kind: 'start' },
    { kind: 'height' },
    { kind: 'height', px: -1 },
    { kind: 'height', px: Number.NaN },
    { kind: 'height', px: '12' },
    { kind: 'call', call: { what: 'remove' } },
    { kind: 'call', id: '7', call: { what: 'remove' } },
  ])('isNothingWhereItMakesNoSense: %j', (value) => {
    expect(readFromFrame(value)).toBeUndefined();
  });

  it('hasLimits', () => {
    expect(readFromFrame({ kind: 'height', px: 1e9 })).toEqual({ kind: 'height', px: 20_000 });
    const broken = readFromFrame({ kind: 'broken', why: 'else', reason: 'x'.repeat(9_000) });
    expect(broken).toEqual({ kind: 'broken', why: 'threw', reason: 'x'.repeat(1_000) });
  });
});

describe('the look of an element', () => {
  it('isMadeOfAllVariablesOfThePageButThoseOfItsOwnPlaces', () => {
    const tokens = readFileSync('src/style/tokens.css', 'utf8');
    const there = new Set([...tokens.matchAll(/^ {2}(--[a-z-]+):/gm)].map(([, name]) => name));
    const own = ['--screen', '--veil', '--veil-strong', '--column', '--gutter'];
    expect([...VARIABLES, ...own].sort()).toEqual([...there].sort());
  });
});

describe('the types for authors', () => {
  it('areTheSameBesideTheExample', () => {
    const types = 'elements/parley-element.d.ts';
    expect(readFileSync(`../../example-agent/public/${types}`, 'utf8')).toBe(
      readFileSync(`public/${types}`, 'utf8'),
    );
  });
});
