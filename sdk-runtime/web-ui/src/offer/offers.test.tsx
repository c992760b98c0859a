import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { Composer } from '../composer/Composer';
import { setDraft } from '../composer/draft';
import { SessionProvider } from '../page/session';
import { readCommand, readMode, type Command, type Mode } from '../wire/offer';
import { matching } from './useCommandMenu';
import { useChoice } from './choice';

function commands(...given: readonly object[]): readonly Command[] {
  return given.map(readCommand).filter((command) => command !== undefined);
}

const SEARCH = { id: 'Search', icon: 'globe', description: 'Look it up' };
const DRAW = { id: 'Draw', icon: 'image', description: 'Paint it', button: true };
const MODE = readMode({
  id: 'pace',
  name: 'Pace',
  options: [
    { id: 'fast', name: 'Fast', description: 'At once' },
    { id: 'slow', name: 'Slow', description: 'With care', default: true },
  ],
}) as Mode;

describe('what an agent offers to send a message with', () => {
  let session: ReturnType<typeof fakeSession>;
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
  const sent = () => session.say.mock.calls.map(([text, options]) => [text, options?.command]);
  const offer = (...given: readonly object[]) =>
    act(() => applyToChat([{ kind: 'commands', commands: commands(...given) }]));

  beforeEach(() => {
    forgetChat();
    setDraft('');
    useChoice.setState({ command: undefined, modes: {} });
    session = fakeSession();
    render(
      <SessionProvider value={session}>
        <Composer />
      </SessionProvider>,
    );
  });

  it('opensAMenuForASlashAndSendsTheCommandOnce', async () => {
    offer(SEARCH, DRAW);
    await userEvent.type(box(), '/');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await userEvent.type(box(), 'se');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await userEvent.type(box(), '{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.type(box(), 'cats{Enter}dogs{Enter}');
    expect(sent()).toEqual([
      ['cats', 'Search'],
      ['dogs', null],
    ]);
  });

  it('movesThroughTheMenuWithArrows', async () => {
    offer(SEARCH, DRAW);
    await userEvent.type(box(), '/{ArrowDown}');
    const [search, draw] = await screen.findAllByRole('option');
    expect(draw?.getAttribute('aria-selected')).toBe('true');
    expect(box().getAttribute('aria-activedescendant')).toBe(draw?.id);
    await userEvent.type(box(), '{ArrowDown}');
    expect(search?.getAttribute('aria-selected')).toBe('true');
    await userEvent.type(box(), '{ArrowUp}{Tab}x{Enter}');
    expect(sent()).toEqual([['x', 'Draw']]);
  });

  it('leavesTheTextAloneOnEscape', async () => {
    offer(SEARCH);
    await userEvent.type(box(), '/');
    await screen.findByRole('listbox');
    await userEvent.type(box(), '{Escape}sea{Enter}');
    expect(sent()).toEqual([['/sea', null]]);
  });

  it('hasAButtonThatSwitchesACommandOnAndOff', async () => {
    offer(SEARCH, DRAW);
    const button = screen.getByRole('button', { name: 'Draw' });
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
  });

  it('keepsACommandThatStays', async () => {
    offer({ ...DRAW, persistent: true });
    await userEvent.click(screen.getByRole('button', { name: 'Draw' }));
    await userEvent.type(box(), 'a{Enter}b{Enter}');
    expect(sent()).toEqual([
      ['a', 'Draw'],
      ['b', 'Draw'],
    ]);
  });

  it('beginsWithTheOneThatIsProposedAndShowsItAsAChip', async () => {
    offer({ ...SEARCH, selected: true });
    await userEvent.click(screen.getByRole('button', { name: 'Do not use Search' }));
    await userEvent.type(box(), 'a{Enter}');
    expect(sent()).toEqual([['a', null]]);
  });

  it('forgetsAChosenCommandThatIsOfferedNoMore', async () => {
    offer(SEARCH, DRAW);
    await userEvent.click(screen.getByRole('button', { name: 'Draw' }));
    offer(SEARCH);
    await userEvent.type(box(), 'a{Enter}');
    expect(sent()).toEqual([['a', null]]);
  });

  it('putsWhatBeginsWithTheWordFirst', () => {
    const all = commands({ id: 'Paint' }, { id: 'Draw', description: 'Paint it' }, { id: 'Ink' });
    expect(matching(all, 'pa').map(({ id }) => id)).toEqual(['Paint', 'Draw']);
  });

  it('sendsWhatIsChosenInEveryMode', async () => {
    act(() => applyToChat([{ kind: 'modes', modes: [MODE] }]));
    await userEvent.type(box(), 'a{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Pace: Slow' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Fast' }));
    await userEvent.type(box(), 'b{Enter}');
    const modes = session.say.mock.calls.map(([, options]) => options?.modes);
    expect(modes).toEqual([{ pace: 'slow' }, { pace: 'fast' }]);
  });
});
