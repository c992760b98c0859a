import { describe, expect, it } from 'vitest';
import { actionOf } from '../wire/action';
import { elementOf } from '../wire/element';
import { stepOf } from '../wire/step';
import { apply, applyAll } from './apply';
import type { ChatEvent } from './event';
import { EMPTY, type ChatState } from './state';
import { taskListOf } from './store';

const at = 1_000;
const step = (id: string): ChatEvent => ({
  kind: 'step',
  step: stepOf({ id, type: 'assistant_message' }),
  at,
});
const after = (...events: ChatEvent[]) => applyAll(EMPTY, events);

describe('what stands on a step', () => {
  const element = (id: string, change: object = {}): ChatEvent => ({
    kind: 'element',
    element: elementOf({ id, forId: 'a', ...change }),
  });
  const action = (id: string, label = id): ChatEvent => ({
    kind: 'action',
    action: actionOf({ id, label, forId: 'a' }),
  });
  const actions = (state: ChatState) =>
    state.actions.on.get('a')?.map((id) => state.actions.byId.get(id)?.label);

  it('anElementComesTwiceAndIsThereOnceInItsPlace', () => {
    const state = after(step('a'), element('x'), element('y'), element('x', { name: 'new' }));
    expect(state.elements.on.get('a')).toEqual(['x', 'y']);
    expect(state.elements.byId.get('x')?.name).toBe('new');
  });

  it('aButtonThatIsRestatedKeepsItsPlace', () => {
    const before = after(step('a'), action('x'), action('y'), { kind: 'actionGone', id: 'x' });
    expect(actions(apply(before, action('x', 'again')))).toEqual(['again', 'y']);
    const later = applyAll(before, [{ kind: 'cursor', cursor: 9 }, action('x')]);
    expect(actions(later)).toEqual(['y', 'x']);
  });

  it('goesWithItsStep', () => {
    const shown = [element('x'), action('x'), element('rest', { forId: '' })];
    const state = after(step('a'), ...shown, { kind: 'remove', id: 'a' });
    expect([...state.elements.byId.keys()]).toEqual(['rest']);
    expect(state.actions.byId.size).toBe(0);
  });

  it('theLastTaskListIsShown', () => {
    const list = (id: string) => element(id, { type: 'tasklist', forId: '' });
    const state = after(list('one'), list('two'), list('one'));
    expect(taskListOf(state)?.id).toBe('two');
    expect(taskListOf(apply(state, { kind: 'elementGone', id: 'two' }))?.id).toBe('one');
  });

  it('ofAForgottenChatIsLeftToLookAtAndNotToPress', () => {
    const lost: ChatEvent = { kind: 'chat', chat: 'new', restored: false, earlier: true };
    const state = after(
      step('a'),
      element('x'),
      element('tasks', { forId: '' }),
      action('x'),
      lost,
    );
    expect([...state.elements.byId.keys()]).toEqual(['x']);
    expect(state.actions.byId.size).toBe(0);
  });
});

describe('a question', () => {
  const asked = (when = at): ChatEvent => ({
    kind: 'asked',
    step: stepOf({ id: 'q', type: 'assistant_message', output: 'Who?' }),
    ask: { stepId: 'q', wanted: { kind: 'text' }, timeout: 15 },
    at: when,
  });
  const reset: ChatEvent[] = [{ kind: 'connected' }, { kind: 'unasked' }];

  it('isOpenUntilItsTime', () => {
    expect(after(asked()).question).toMatchObject({ id: 'q', until: 16_000, answered: false });
    expect(after(asked()).rows).toEqual([{ kind: 'answer', key: 'q' }]);
    expect(after(asked(), { kind: 'unasked' }).question).toBeNull();
    expect(after(asked(), { kind: 'askTimedOut' }).question).toBeNull();
    expect(after(asked(), { kind: 'remove', id: 'q' }).question).toBeNull();
  });

  it('staysInSightWhileAConnectionResets', () => {
    const back = after(asked(), { kind: 'answered', id: 'q' }, ...reset);
    expect(back.question).toMatchObject({ inDoubt: true, answered: true });
    expect(apply(back, asked(5_000)).question).toMatchObject({
      inDoubt: false,
      answered: true,
      until: 20_000,
    });
    expect(apply(back, { kind: 'cursor', cursor: 1 }).question).toBeNull();
  });

  it('thatIsAskedAgainAtOnceWantsAnotherReply', () => {
    const again = after(asked(), { kind: 'answered', id: 'q' }, asked());
    expect(again.question?.answered).toBe(false);
  });
});

describe('what is around', () => {
  const panel = (id: string): ChatEvent => ({
    kind: 'sidebar',
    elements: [elementOf({ id })],
    key: id,
  });

  it('theSidebarHasATitleAndElementsUntilItHasNone', () => {
    const opened = after({ kind: 'sidebarTitle', title: 'Side' }, panel('x'));
    expect(opened.sidebar).toMatchObject({ title: 'Side', key: 'x' });
    expect(apply(opened, { kind: 'sidebar', elements: [], key: null }).sidebar).toBeNull();
  });

  it('settingsHaveTheValuesThatTheyComeWithAndThoseSetHere', () => {
    const common = { label: '', tooltip: '', description: '', disabled: false };
    const on = { ...common, id: 'on', type: 'switch', initial: true } as const;
    const nick = { ...common, id: 'nick', type: 'tags', initial: ['Zed'] } as const;
    const form = [{ id: '', label: '', inputs: [on, nick] }];
    const state = after({ kind: 'settings', form }, { kind: 'set', values: { on: false } });
    expect(state.values).toEqual({ on: false, nick: ['Zed'] });
  });

  it('tokensAddUp', () => {
    expect(after({ kind: 'tokens', count: 5 }, { kind: 'tokens', count: 7 }).tokensUsed).toBe(12);
  });
});
