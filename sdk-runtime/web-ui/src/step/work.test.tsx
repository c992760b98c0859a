import { act, render } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { applyToChat, forgetChat } from '../chat/store';
import { stepOf } from '../wire/step';
import { Steps } from './Steps';

// Counted work, not time: how many steps are drawn.

const drawn = vi.hoisted(() => vi.fn<(id: string) => void>());

vi.mock('./StepBody', () => ({
  StepBody: ({ step }: { readonly step: { readonly id: string } }) => {
    drawn(step.id);
    return null;
  },
}));

beforeEach(() => {
  forgetChat();
  drawn.mockClear();
});

it('aTokenOfOneOfFiftyOpenStepsDrawsThatOneAlone', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `step ${n}`);
  const events = ids.flatMap((id) => [
    { id, type: 'tool', name: id, output: 'out', defaultOpen: true, streaming: true },
    { id: `${id} below`, type: 'tool', name: 'below', parentId: id, output: '' },
  ]);
  applyToChat(events.map((given) => ({ kind: 'step', step: stepOf(given), at: 1 })));
  render(<Steps ids={ids} />);
  expect(new Set(drawn.mock.calls.flat())).toEqual(new Set(ids));

  drawn.mockClear();
  for (let n = 0; n < 10; n++) {
    act(() =>
      applyToChat([{ kind: 'token', id: 'step 49', field: 'output', token: ' t', whole: false }]),
    );
  }
  expect(drawn.mock.calls.flat()).toEqual(Array.from({ length: 10 }, () => 'step 49'));
});
