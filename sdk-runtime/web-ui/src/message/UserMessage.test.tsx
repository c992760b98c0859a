import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { keptRows } from '../chat/keep';
import { applyToChat, forgetChat } from '../chat/store';
import { readSettings, useSettings } from '../page/settings';
import { SessionProvider } from '../page/session';
import { stepOf } from '../wire/step';
import { stopEditing } from './editing';
import { UserMessage } from './UserMessage';

describe('what a person said', () => {
  let session: ReturnType<typeof fakeSession>;
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
  const edit = () => userEvent.click(screen.getByRole('button', { name: 'Edit message' }));

  beforeEach(() => {
    forgetChat();
    stopEditing();
    session = fakeSession();
    useSettings.setState({ settings: readSettings({ features: { edit_message: true } }) });
    const said = stepOf({ id: 'u', type: 'user_message', output: 'echo one' });
    applyToChat([{ kind: 'step', step: said, at: 1 }]);
    render(
      <SessionProvider value={session}>
        <div data-row="u">
          <UserMessage id="u" />
        </div>
      </SessionProvider>,
    );
  });

  it('isSentAgainOnEnter', async () => {
    await edit();
    expect(document.activeElement).toBe(box());
    await userEvent.type(box(), ' more{Enter}');
    expect(session.edit).toHaveBeenCalledExactlyOnceWith('u', 'echo one more');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('staysInTheDocumentWhileItIsChanged', async () => {
    await edit();
    expect([...keptRows()]).toEqual(['u']);
    await userEvent.type(box(), '{Escape}');
    expect([...keptRows()]).toEqual([]);
  });

  it('staysAsItIsOnEscape', async () => {
    await edit();
    await userEvent.type(box(), ' more{Escape}');
    expect(session.edit).not.toHaveBeenCalled();
    expect(screen.getByText('echo one')).toBeDefined();
  });

  it('stopsWhatRunsOnlyWhenOneMeansIt', async () => {
    await edit();
    act(() => applyToChat([{ kind: 'work', on: true, at: 1 }]));
    await userEvent.type(box(), '{Enter}');
    expect(session.edit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Wait' }));
    expect(box().value).toBe('echo one');
    await userEvent.type(box(), '{Enter}');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('The agent is stopped');
    const [, again] = screen.getAllByRole('button', { name: 'Send again' });
    if (again) await userEvent.click(again);
    expect(session.edit).toHaveBeenCalledExactlyOnceWith('u', 'echo one');
  });

  it('staysOpenWhereItCannotBeSent', async () => {
    session.edit.mockReturnValue(false);
    await edit();
    await userEvent.type(box(), '{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/no connection/);
    expect(box().value).toBe('echo one');
  });

  it('cannotBeChangedWhereTheAgentDoesNotLetPeople', () => {
    act(() => useSettings.setState({ settings: readSettings({}) }));
    expect(screen.queryByRole('button', { name: 'Edit message' })).toBeNull();
  });
});
