import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyToChat, forgetChat } from '../chat/store';
import { SessionProvider, type Session } from '../page/session';
import { elementOf } from '../wire/element';
import { stepOf } from '../wire/step';
import type { Call } from './protocol';
import { useCalls } from './useCalls';

const SEATS = elementOf({
  id: 'e1',
  type: 'custom',
  name: 'Seats',
  props: { free: 3 },
  forId: 'm1',
});
const session = {
  say: vi.fn<Session['say']>(),
  answer: vi.fn<Session['answer']>(),
  act: vi.fn<Session['act']>(),
  updateElement: vi.fn<Session['updateElement']>(),
  removeElement: vi.fn<Session['removeElement']>(),
};

function call(given: Call): Promise<unknown> {
  const { result } = renderHook(() => useCalls(SEATS), {
    wrapper: ({ children }) => (
      <SessionProvider value={session as unknown as Session}>{children}</SessionProvider>
    ),
  });
  return result.current(given);
}

function active(isActive: boolean): void {
  Object.defineProperty(navigator, 'userActivation', { value: { isActive }, configurable: true });
}

const SPEECH: Call = { what: 'say', text: 'hello', command: null };
const SUBMISSION: Call = { what: 'submit', props: { chosen: ['1A'] } };

describe('what an element wants', () => {
  beforeEach(() => {
    forgetChat();
    applyToChat([{ kind: 'element', element: SEATS }]);
    session.say.mockReturnValue(0);
    session.act.mockResolvedValue({ success: true, response: 12 });
    session.updateElement.mockResolvedValue(true);
    session.removeElement.mockResolvedValue(true);
  });

  it('isSaidInThePersonsNameOnlyIfTheyHaveDoneSomething', async () => {
    active(false);
    await expect(call(SPEECH)).rejects.toMatchObject({ code: 'noGesture' });
    expect(session.say).not.toHaveBeenCalled();
    active(true);
    await call(SPEECH);
    expect(session.say).toHaveBeenCalledWith('hello', { command: null });
  });

  it('isNotSaidIfItIsTooLong', async () => {
    active(true);
    session.say.mockReturnValue(9);
    await expect(call(SPEECH)).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('isDoneByTheAgentAndItsResultComesBack', async () => {
    expect(await call({ what: 'act', name: 'price', payload: { n: 1 } })).toBe(12);
    expect(session.act).toHaveBeenCalledWith({ name: 'price', payload: { n: 1 } });
    session.act.mockResolvedValue({ success: false, response: null });
    await expect(call({ what: 'act', name: 'price', payload: {} })).rejects.toMatchObject({
      code: 'failed',
    });
  });

  it('isToldToTheServerWithTheElementAsItIs', async () => {
    await call({ what: 'update', props: { free: 2 } });
    expect(session.updateElement).toHaveBeenCalledWith(SEATS, { free: 2 });
    session.removeElement.mockResolvedValue(false);
    await expect(call({ what: 'remove' })).rejects.toMatchObject({ code: 'failed' });
  });

  it('isNoAnswerWhereNobodyHasAskedIt', async () => {
    await expect(call(SUBMISSION)).rejects.toMatchObject({ code: 'notAsked' });
    ask('another');
    await expect(call({ what: 'cancel' })).rejects.toMatchObject({ code: 'notAsked' });
    expect(session.answer).not.toHaveBeenCalled();
    ask(SEATS.id);
    await call(SUBMISSION);
    expect(session.answer).toHaveBeenCalledWith({ kind: 'element', props: { chosen: ['1A'] } });
  });
});

function ask(element: string): void {
  applyToChat([
    {
      kind: 'asked',
      step: stepOf({ id: 'm1', type: 'assistant_message', output: 'Which seats?' }),
      ask: { stepId: 'm1', wanted: { kind: 'element', id: element }, timeout: 60 },
      at: Date.now(),
    },
  ]);
}
