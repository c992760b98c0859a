import { describe, expect, it } from 'vitest';
import { saidOf } from '../wire/say';
import { stepOf } from '../wire/step';
import { apply, applyAll } from './apply';
import type { ChatEvent } from './event';
import { EMPTY, type ChatState } from './state';

const at = 1_000;
const step = (id: string, change: object = {}): ChatEvent => ({
  kind: 'step',
  step: stepOf({ id, type: 'assistant_message', ...change }),
  at,
});
const token = (id: string, text: string): ChatEvent => ({
  kind: 'token',
  id,
  token: text,
  field: 'output',
  whole: false,
});
const user = (id: string) => step(id, { type: 'user_message', output: id });
const run = (id: string, parentId: string) =>
  step(id, { type: 'run', name: 'on_message', parentId, start: 's' });
const keys = (state: ChatState) => state.rows.map((row) => `${row.kind} ${row.key}`);
const after = (...events: ChatEvent[]) => applyAll(EMPTY, events);

describe('steps', () => {
  it('aWholeStateComesTwiceAndIsThereOnce', () => {
    const state = after(step('a', { output: 'one' }), step('a', { output: 'two' }));
    expect(keys(state)).toEqual(['answer a']);
    expect(state.steps.get('a')?.output).toBe('two');
  });

  it('tokensAreAppendedAndAWholeTokenReplaces', () => {
    const written = after(step('a', { streaming: true }), token('a', 'x'), token('a', 'y'));
    expect(written.steps.get('a')?.output).toBe('xy');
    const replaced = apply(written, { ...(token('a', 'z') as object), whole: true } as ChatEvent);
    expect(replaced.steps.get('a')?.output).toBe('z');
  });

  it('tokensAndChangesOfUnknownStepsChangeNothing', () => {
    const state = after(token('no', 'x'), { kind: 'change', id: 'no', change: { output: 'x' } });
    expect(state).toBe(EMPTY);
  });

  it('aRunIsNotShownButWhatIsBelowItIs', () => {
    expect(keys(after(user('u'), run('r', 'u'), step('a', { parentId: 'r' })))).toEqual([
      'user u',
      'answer a',
    ]);
  });

  it('anAnswerStaysWithItsQuestionWhenAnotherIsAskedMeanwhile', () => {
    const state = after(
      user('u1'),
      run('r1', 'u1'),
      user('u2'),
      step('a1', { parentId: 'r1' }),
      run('r2', 'u2'),
      step('a2', { parentId: 'r2' }),
    );
    expect(keys(state)).toEqual(['user u1', 'answer a1', 'user u2', 'answer a2']);
  });

  it('stepsBesideEachOtherAreOneRowAndMessagesInThemAreLinesOfTheirOwn', () => {
    const state = after(
      user('u'),
      run('r', 'u'),
      step('t1', { type: 'tool', parentId: 'r' }),
      step('t2', { type: 'tool', parentId: 'r' }),
      step('m', { parentId: 't2' }),
      step('t3', { type: 'tool', parentId: 'r' }),
    );
    expect(keys(state)).toEqual(['user u', 'steps t1', 'answer m', 'steps t3']);
    expect(state.rows[1]).toMatchObject({ ids: ['t1', 't2'] });
  });

  it('aStepWhoseParentIsUnknownStandsAtTheTop', () => {
    expect(keys(after(step('a', { parentId: 'nobody' })))).toEqual(['answer a']);
  });

  it('removingAStepRemovesWhatIsBelowIt', () => {
    const state = after(user('u'), run('r', 'u'), step('a', { parentId: 'r' }), {
      kind: 'remove',
      id: 'r',
    });
    expect(keys(state)).toEqual(['user u']);
    expect([...state.steps.keys()]).toEqual(['u']);
  });

  it('rowsThatDidNotChangeStayTheSameObjects', () => {
    const before = after(user('u'), run('r', 'u'), step('a', { parentId: 'r' }));
    const state = applyAll(before, [token('a', 'x'), step('b', { parentId: 'r' })]);
    expect(state.rows[0]).toBe(before.rows[0]);
    expect(state.rows[1]).toBe(before.rows[1]);
    expect(apply(before, token('a', 'x')).rows).toBe(before.rows);
  });

  it('theStateBeforeIsNeverTouched', () => {
    const before = after(user('u'), run('r', 'u'), step('a', { parentId: 'r', output: 'x' }));
    const copy = structuredClone({ ...before });
    applyAll(before, [token('a', 'y'), { kind: 'remove', id: 'u' }, step('z')]);
    expect({ ...before }).toEqual(copy);
  });

  it('whatRunsIsKnownUntilItEndsOrFails', () => {
    const tool = { type: 'tool', start: 's' };
    const state = after(step('one', tool), step('two', tool), step('three', tool));
    expect(state.running).toEqual(['one', 'two', 'three']);
    const ended = applyAll(state, [
      { kind: 'change', id: 'one', change: { end: 'e' } },
      { kind: 'change', id: 'three', change: { isError: true } },
    ]);
    expect(ended.running).toEqual(['two']);
  });

  it('theStopNoticeIsARowOfItsOwnKindOnlyAtTheTop', () => {
    const output = 'Task manually stopped.';
    const state = after(step('s', { output }), user('u'), step('a', { output, parentId: 'u' }));
    expect(keys(state)).toEqual(['stopped s', 'user u', 'answer a']);
  });
});

describe('work', () => {
  const work = (on: boolean, when: number): ChatEvent => ({ kind: 'work', on, at: when });
  const cursor: ChatEvent = { kind: 'cursor', cursor: 7 };

  it('beginsAndEnds', () => {
    const begun = after(work(true, 5));
    expect(begun.work.since).toBe(5);
    expect(apply(begun, work(false, 9)).work.since).toBeNull();
  });

  it('keepsItsBeginningOverAReconnect', () => {
    const state = after(work(true, 5), { kind: 'connected' }, work(false, 20), work(true, 21));
    expect(state.work.since).toBe(5);
  });

  it('isOverWhenItEndedWhileThePageWasAway', () => {
    const back = after(work(true, 5), { kind: 'connected' }, work(false, 20), cursor);
    expect(back.work.since).toBeNull();
    expect(apply(back, work(true, 30)).work.since).toBe(30);
  });
});

describe('an earlier chat', () => {
  const lost: ChatEvent = { kind: 'chat', chat: 'new', restored: false, earlier: true };

  it('staysToBeReadWhenTheServerNoLongerHasIt', () => {
    const state = after(
      user('u'),
      run('r', 'u'),
      step('a', { parentId: 'r', streaming: true, output: 'half' }),
      { kind: 'work', on: true, at },
      lost,
      user('u2'),
    );
    expect(keys(state)).toEqual(['user u', 'answer a', 'lost parley_lost:new', 'user u2']);
    expect(state.steps.get('a')).toMatchObject({ streaming: false, output: 'half' });
    expect(state.work.since).toBeNull();
    expect(state.running).toEqual([]);
  });

  it('isNotMissedWhereThereWasNone', () => {
    const first: ChatEvent = { kind: 'chat', chat: 'c', restored: false, earlier: false };
    expect(after(first).rows).toEqual([]);
  });

  it('goesOnWhenItIsRestored', () => {
    const state = after(user('u'), { kind: 'chat', chat: 'c', restored: true, earlier: true });
    expect(keys(state)).toEqual(['user u']);
  });
});

describe('a typed message', () => {
  const message = saidOf({ id: 'm', type: 'user_message', output: 'hi' });

  it('waitsAndBecomesARowWhenItIsSent', () => {
    const typed = after({ kind: 'typed', message });
    expect(typed.waiting).toEqual([message]);
    expect(typed.rows).toEqual([]);
    const sent = apply(typed, { kind: 'sent', id: 'm', at });
    expect(sent.waiting).toEqual([]);
    expect(keys(sent)).toEqual(['user m']);
  });

  it('isThereOnceWhenTheServerHadItAlready', () => {
    const state = after({ kind: 'typed', message }, user('m'), { kind: 'sent', id: 'm', at });
    expect(state.waiting).toEqual([]);
    expect(keys(state)).toEqual(['user m']);
  });

  it('canBeTakenBack', () => {
    expect(after({ kind: 'typed', message }, { kind: 'withdrawn', id: 'm' }).waiting).toEqual([]);
  });
});

describe('a message that was changed', () => {
  const talk = after(user('u1'), run('r1', 'u1'), step('a1', { parentId: 'r1' }), user('u2'));
  const edited = apply(talk, { kind: 'edited', id: 'u1', text: 'other' });

  it('hidesAtOnceWhatCameAfterIt', () => {
    expect(keys(edited)).toEqual(['user u1']);
  });

  it('isWhatTheServerMakesOfIt', () => {
    const changed = applyAll(edited, [
      { kind: 'change', id: 'u1', change: { output: 'other' } },
      { kind: 'remove', id: 'r1' },
      { kind: 'remove', id: 'u2' },
    ]);
    expect(keys(changed)).toEqual(['user u1']);
    expect(changed.edit).toBeNull();
    expect(changed.steps.get('u1')?.output).toBe('other');
  });

  it('bringsBackWhatCameAfterItWhereItIsRefused', () => {
    const refused = apply(
      edited,
      step('e', { isError: true, output: 'The message was not taken.' }),
    );
    expect(keys(refused)).toEqual(['user u1', 'answer a1', 'user u2', 'error e']);
    expect(refused.edit).toBeNull();
  });

  it('staysHiddenWhileARunThatIsToEndStillFails', () => {
    const failed = apply(edited, step('e', { parentId: 'r1', isError: true }));
    expect(keys(failed)).toEqual(['user u1']);
  });

  it('isForgottenInAnotherChat', () => {
    const other = apply(edited, { kind: 'chat', chat: 'c2', restored: false, earlier: true });
    expect(keys(other).slice(0, 3)).toEqual(['user u1', 'answer a1', 'user u2']);
  });
});
