import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { SessionProvider } from '../page/session';
import { Composer } from './Composer';
import { setDraft } from './draft';

const PLAIN = { command: null, modes: null, files: [] };

describe('the composer', () => {
  let session: ReturnType<typeof fakeSession>;
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

  beforeEach(() => {
    forgetChat();
    setDraft('');
    session = fakeSession();
    render(
      <SessionProvider value={session}>
        <Composer />
      </SessionProvider>,
    );
  });

  it('hasTheFocusFromTheStart', () => {
    expect(document.activeElement).toBe(box());
  });

  it('sendsOnEnterAndIsEmptyThen', async () => {
    await userEvent.type(box(), 'hello{Enter}');
    expect(session.say).toHaveBeenCalledExactlyOnceWith('hello', PLAIN);
    expect(box().value).toBe('');
  });

  it('breaksTheLineOnShiftEnter', async () => {
    await userEvent.type(box(), 'a{Shift>}{Enter}{/Shift}b');
    expect(session.say).not.toHaveBeenCalled();
    expect(box().value).toBe('a\nb');
  });

  it('leavesEnterToAnInputMethod', () => {
    setDraft('にほ');
    const event = createEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    fireEvent(box(), event);
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    expect(session.say).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('sendsNothingWhereThereIsNothing', async () => {
    await userEvent.type(box(), '  {Enter}');
    expect(session.say).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
  });

  it('keepsWhatIsTooLongAndSaysSo', async () => {
    session.say.mockReturnValue(250_000);
    await userEvent.type(box(), 'long{Enter}');
    expect(box().value).toBe('long');
    expect(screen.getByRole('alert').textContent).toMatch(/too long.*1\.25 MB.*limit is 1 MB/);
    await userEvent.type(box(), '{Backspace}');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('offersToStopWhileTheAgentWorksAndToGoOnTyping', async () => {
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    applyToChat([{ kind: 'work', on: true, at: 1 }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(session.stop).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(box());
    await userEvent.type(box(), 'next{Enter}');
    expect(session.say).toHaveBeenCalledExactlyOnceWith('next', PLAIN);
  });

  it('keepsTheDraftOverAReload', async () => {
    await userEvent.type(box(), 'half a thought');
    expect(sessionStorage.getItem('parley.draft')).toBe('half a thought');
  });
});
