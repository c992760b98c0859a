import { act, render } from '@testing-library/react';
import { Profiler } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import { Answer } from '../message/Answer';
import { SessionProvider } from '../page/session';
import { stepOf } from '../wire/step';
import { applyToChat, forgetChat, useChat } from './store';

// Counted work, not time: what is made and drawn anew while one answer of a long chat is written.

const say = (id: string, streaming = false) => ({
  kind: 'step' as const,
  step: stepOf({ id, type: 'assistant_message', output: `I am ${id}.`, streaming }),
  at: 1,
});

const token = (id: string) => ({
  kind: 'token' as const,
  id,
  field: 'output' as const,
  token: ' more',
  whole: false,
});

beforeEach(forgetChat);

it('aTokenMakesNoRowOfTwoThousandAnew', () => {
  applyToChat(Array.from({ length: 2_000 }, (_, n) => say(`m${n}`, n === 1_999)));
  const before = useChat.getState();
  applyToChat([token('m1999')]);
  const after = useChat.getState();
  expect(after.rows).toBe(before.rows);
  expect(after.children).toBe(before.children);
  expect(after.steps.get('m0')).toBe(before.steps.get('m0'));
  expect(after.steps.get('m1999')?.output).toBe('I am m1999. more');
});

it('oneMoreMessageLeavesTheRowsOfTheOthersAsTheyAre', () => {
  applyToChat(Array.from({ length: 2_000 }, (_, n) => say(`m${n}`)));
  const before = useChat.getState().rows;
  applyToChat([say('one more')]);
  const { rows } = useChat.getState();
  expect(rows).toHaveLength(2_001);
  expect(before.every((row, at) => row === rows[at])).toBe(true);
});

it('tokensDrawTheirOwnMessageAlone', () => {
  applyToChat([say('first'), say('second', true)]);
  const drawn = vi.fn<(id: string) => void>();
  render(
    <SessionProvider value={fakeSession()}>
      {['first', 'second'].map((id) => (
        <Profiler key={id} id={id} onRender={drawn}>
          <Answer id={id} />
        </Profiler>
      ))}
    </SessionProvider>,
  );
  drawn.mockClear();
  for (let n = 0; n < 20; n++) act(() => applyToChat([token('second')]));
  const ids = drawn.mock.calls.map(([id]) => id);
  expect(ids).not.toContain('first');
  expect(ids.length).toBeGreaterThanOrEqual(20);
});
