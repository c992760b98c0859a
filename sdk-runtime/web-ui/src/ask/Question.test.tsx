import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import { usePressed } from '../action/press';
import type { ChatEvent } from '../chat/event';
import { applyToChat, forgetChat } from '../chat/store';
import { Composer } from '../composer/Composer';
import { setDraft } from '../composer/draft';
import { Answer } from '../message/Answer';
import { SessionProvider } from '../page/session';
import { actionOf } from '../wire/action';
import type { Wanted } from '../wire/ask';
import { elementOf } from '../wire/element';
import { RestError } from '../wire/rest';
import { stepOf } from '../wire/step';

/** Every test asks another question. */
let id = '';
let count = 0;
const tell = (...events: ChatEvent[]) => act(() => applyToChat(events));
const ask = (wanted: Wanted, timeout = 60) =>
  tell({
    kind: 'asked',
    step: stepOf({ id, parentId: 'r', type: 'assistant_message', output: '**your** name?' }),
    ask: { stepId: id, wanted, timeout },
    at: Date.now(),
  });
const file = (name: string, size = 5) => new File(['x'.repeat(size)], name, { type: 'text/plain' });
const TEXTS: Wanted = {
  kind: 'files',
  rules: { accept: ['.txt'], maxFiles: 2, maxSizeMb: 0.001 },
};

describe('a question', () => {
  let session: ReturnType<typeof fakeSession>;
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  const show = () =>
    render(
      <SessionProvider value={session}>
        <Answer id={id} />
        <Composer />
      </SessionProvider>,
    );

  beforeEach(() => {
    count += 1;
    id = `q${count}`;
    forgetChat();
    setDraft('');
    usePressed.setState(new Map(), true);
    session = fakeSession();
  });

  it('thatWantsATextTurnsTheComposerIntoItsAnswer', async () => {
    ask({ kind: 'text' });
    show();
    const box = screen.getByRole('textbox', { name: 'Answer to The agent' });
    expect(screen.getByRole('group', { name: 'Question' }).textContent).toContain('your name?');
    expect(screen.getByRole('timer').textContent).toBe('60 seconds left');
    await userEvent.type(box, 'Zed{Enter}');
    expect(session.answer).toHaveBeenCalledExactlyOnceWith({ kind: 'text', text: 'Zed' });
    expect(session.say).not.toHaveBeenCalled();
    tell({ kind: 'unasked' });
    expect(screen.queryByRole('timer')).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: /^Message to/ }), 'next{Enter}');
    expect(session.say).toHaveBeenCalledExactlyOnceWith('next', {
      command: null,
      modes: null,
      files: [],
    });
  });

  it('canBeSkipped', async () => {
    ask({ kind: 'text' });
    show();
    await userEvent.click(button('Skip'));
    expect(session.answer).toHaveBeenCalledExactlyOnceWith({ kind: 'declined' });
  });

  it('thatWantsAChoiceIsAnsweredByItsButtonsAndByNoOther', async () => {
    ask({ kind: 'action', ids: ['a'] });
    const yes = actionOf({ id: 'a', name: 'yes', label: 'Yes', forId: id });
    tell(
      { kind: 'action', action: yes },
      { kind: 'action', action: actionOf({ id: 'b', name: 'help', forId: id }) },
    );
    show();
    await userEvent.click(button('help'));
    expect(session.act).toHaveBeenCalledOnce();
    await userEvent.click(button('Yes'));
    expect(session.answer).toHaveBeenCalledExactlyOnceWith({ kind: 'action', action: yes });
    tell({ kind: 'answered', id });
    expect(button('Yes').getAttribute('aria-busy')).toBe('true');
    await userEvent.click(button('Yes'));
    expect(session.answer).toHaveBeenCalledOnce();
  });

  it('thatWantsFilesTakesThoseThatFitAndSendsThemTogether', async () => {
    ask(TEXTS);
    const { container } = show();
    await screen.findByText(/\.txt · up to 2 files · at most 1 kB each/);
    const input = container.querySelector('input');
    if (!input) throw new Error('There is nothing to choose files with.');
    await userEvent.upload(input, [file('a.txt'), file('big.txt', 2_000)], { applyAccept: false });
    expect(screen.getByText(/^big\.txt is too large: it has 2 kB/)).toBeDefined();
    await waitFor(() => expect(button('Send the file')).toHaveProperty('disabled', false));
    await userEvent.upload(input, [file('b.txt'), file('c.txt')], { applyAccept: false });
    expect(screen.getByText(/c\.txt/)).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Send 2 files' }));
    const [given] = session.answer.mock.lastCall ?? [];
    expect(given).toMatchObject({ kind: 'files', files: [{ name: 'a.txt' }, { name: 'b.txt' }] });
    expect(session.upload.mock.lastCall?.[1]).toMatchObject({ askParentId: 'r' });
  });

  it('thatWantsOneFileIsAnsweredByIt', async () => {
    ask({ kind: 'files', rules: { accept: [], maxFiles: 1, maxSizeMb: Number.POSITIVE_INFINITY } });
    show();
    const drop = await screen.findByRole('group', { name: 'Drop files here' });
    fireEvent.drop(drop, { dataTransfer: { files: [file('a.txt')] } });
    await waitFor(() => expect(session.answer).toHaveBeenCalledOnce());
  });

  it('saysWhyAFileDidNotArriveAndTriesAgain', async () => {
    session.upload.mockRejectedValueOnce(new RestError('File type not allowed', 400));
    ask(TEXTS);
    show();
    const drop = await screen.findByRole('group', { name: 'Drop files here' });
    fireEvent.drop(drop, { dataTransfer: { files: [file('a.txt')] } });
    await screen.findByText('Not uploaded: File type not allowed');
    await userEvent.click(button('Upload a.txt again'));
    await waitFor(() => expect(button('Send the file')).toHaveProperty('disabled', false));
    await userEvent.click(button('Remove a.txt'));
    expect(screen.queryByText('a.txt')).toBeNull();
  });

  it('thatWantsAFormShowsWhatCanBeFilledIn', async () => {
    const props = { firstName: 'Ada', age: 36, member: false, more: { kept: true } };
    ask({ kind: 'element', id: 'e' });
    tell({ kind: 'element', element: elementOf({ id: 'e', type: 'custom', forId: id, props }) });
    show();
    const name = await screen.findByRole('textbox', { name: 'First name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Grace');
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'Age' }));
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Age' }), '41');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Member' }));
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Send' }).find((it) => it.innerHTML === 'Send') ??
        button('Send'),
    );
    expect(session.answer).toHaveBeenCalledExactlyOnceWith({
      kind: 'element',
      props: { firstName: 'Grace', age: 41, member: true, more: { kept: true } },
    });
  });

  it('countsDownWithoutTicking', () => {
    vi.useFakeTimers();
    try {
      ask({ kind: 'text' }, 20);
      show();
      const shown = new Set<string | null>();
      for (let second = 0; second < 21; second++) {
        shown.add(screen.getByRole('timer').textContent);
        act(() => vi.advanceTimersByTime(1_000));
      }
      expect(shown.size).toBeLessThanOrEqual(6);
      expect(screen.getByRole('timer').textContent).toBe('Time is up');
    } finally {
      vi.useRealTimers();
    }
  });
});
