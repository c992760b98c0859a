import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { SessionProvider } from '../page/session';
import { stepOf, type Step } from '../wire/step';
import { ErrorCard } from './ErrorCard';
import { readError } from './reference';

describe('an error', () => {
  const session = fakeSession();
  const step = (id: string, change: Partial<Step>) =>
    applyToChat([{ kind: 'step', step: stepOf({ id, ...change }), at: 1 }]);
  const show = () =>
    render(
      <SessionProvider value={session}>
        <ErrorCard id="e" />
      </SessionProvider>,
    );

  beforeEach(() => {
    forgetChat();
    session.say.mockClear();
  });

  it('showsItsReferenceAndTriesTheQuestionAgain', async () => {
    step('u', { type: 'user_message', output: 'do it' });
    step('r', { type: 'run', name: 'on_message', parentId: 'u' });
    step('e', {
      type: 'assistant_message',
      parentId: 'r',
      isError: true,
      output: 'Something went wrong in the agent. Reference: 7K3QF2XA',
      metadata: { reference: '7K3QF2XA' },
    });
    show();
    expect(screen.getByText('Something went wrong in the agent.')).toBeDefined();
    expect(screen.getByText('7K3QF2XA').tagName).toBe('CODE');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(session.say).toHaveBeenCalledExactlyOnceWith('do it', { command: null, modes: null });
  });

  it('thatNobodyAskedForCannotBeTriedAgain', () => {
    step('e', { type: 'assistant_message', isError: true, output: 'No start.' });
    show();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('isTakenApartIntoSentenceReferenceAndStack', () => {
    const metadata = { reference: 'AB12' };
    expect(readError({ output: 'Oh no. Reference: AB12\n\nat a.B\nat c.D', metadata })).toEqual({
      text: 'Oh no.',
      reference: 'AB12',
      details: 'at a.B\nat c.D',
    });
    expect(readError({ output: 'Plain (AB12).', metadata: {} })).toEqual({
      text: 'Plain (AB12).',
      reference: '',
      details: '',
    });
    expect(readError({ output: 'x', metadata: { reference: '(' } }).text).toBe('x');
  });
});
