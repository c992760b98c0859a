import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyToChat, forgetChat } from '../chat/store';
import { fakeSession } from '../../test/session';
import { identity } from '../wire/identity';
import { saidOf } from '../wire/say';
import ProfilePicker from './ProfilePicker';
import { SessionProvider } from './session';
import { readSettings, useSettings } from './settings';

const ANSWER = {
  ui: { name: 'Echo', description: '' },
  chatProfiles: [
    {
      name: 'Echo',
      markdown_description: 'Repeats **all**.',
      icon: 'globe',
      display_name: 'The Echo',
      default: true,
    },
    { name: 'Shop', markdown_description: '', display_name: null, default: false },
  ],
};

const session = fakeSession();
const { choose } = session;

function show(answer: unknown): void {
  useSettings.setState({ settings: readSettings(answer) });
  render(
    <SessionProvider value={session}>
      <ProfilePicker />
    </SessionProvider>,
  );
}

async function pick(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Talk to: The Echo' }));
  await userEvent.click(screen.getByRole('button', { name }));
}

describe('ProfilePicker', () => {
  beforeEach(() => {
    choose.mockClear();
    identity.keepProfile('');
    forgetChat();
    HTMLDialogElement.prototype.showModal = vi.fn<() => void>();
    HTMLDialogElement.prototype.close = vi.fn<() => void>();
  });

  it('isThereOnlyWhereThereIsAChoice', () => {
    show({ ...ANSWER, chatProfiles: [ANSWER.chatProfiles[0]] });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('showsWhoIsProposedOrWasChosen', () => {
    expect(readSettings(ANSWER).profile).toBe('Echo');
    identity.keepProfile('Shop');
    expect(readSettings(ANSWER).profile).toBe('Shop');
    identity.keepProfile('Bakery');
    expect(readSettings(ANSWER).profile).toBe('Echo');
  });

  it('saysWhoTheyAreInMarkdown', async () => {
    show(ANSWER);
    await userEvent.click(screen.getByRole('button', { name: 'Talk to: The Echo' }));
    expect((await screen.findByText('all')).tagName).toBe('STRONG');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });

  it('beginsAnewAtOnceWhereNothingWasSaid', async () => {
    show(ANSWER);
    await pick('Shop');
    expect(choose).toHaveBeenCalledExactlyOnceWith('Shop');
  });

  it('asksBeforeAConversationGoes', async () => {
    applyToChat([{ kind: 'typed', message: saidOf({ id: 'm', output: 'hi' }) }]);
    show(ANSWER);
    await pick('Shop');
    expect(choose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Start a new chat', hidden: true }));
    expect(choose).toHaveBeenCalledExactlyOnceWith('Shop');
  });

  it('staysWhenThePersonDoes', async () => {
    applyToChat([{ kind: 'typed', message: saidOf({ id: 'm', output: 'hi' }) }]);
    show(ANSWER);
    await pick('Shop');
    await userEvent.click(screen.getByRole('button', { name: 'Keep this one', hidden: true }));
    expect(choose).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Talk to: The Echo' })).toBeTruthy();
  });
});
