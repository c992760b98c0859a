import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { forgetChat } from '../chat/store';
import { identity } from '../wire/identity';
import KeysForm from './KeysForm';
import { useKeysMissing } from './keys';
import { SessionProvider } from './session';
import { readSettings, useSettings } from './settings';
import { Welcome } from './Welcome';

const HI = { label: 'Say hi', message: 'echo hi', command: null, icon: null };
const CATS = { label: 'Find cats', message: 'cats', command: 'Search', icon: 'cat' };

describe('the welcome', () => {
  let session: ReturnType<typeof fakeSession>;
  const show = (answer: object, ready = true) => {
    useSettings.setState({ settings: readSettings({ ui: { name: 'Echo' }, ...answer }) });
    render(
      <SessionProvider value={session}>
        <Welcome ready={ready} />
      </SessionProvider>,
    );
  };

  beforeEach(() => {
    forgetChat();
    identity.keepProfile('');
    session = fakeSession();
  });

  it('saysAStarterWithItsCommand', async () => {
    show({ starters: [HI, CATS] });
    await userEvent.click(screen.getByRole('button', { name: 'Say hi' }));
    await userEvent.click(screen.getByRole('button', { name: 'Find cats' }));
    expect(session.say.mock.calls).toEqual([
      ['echo hi', { command: null, modes: null }],
      ['cats', { command: 'Search', modes: null }],
    ]);
  });

  it('opensOneCategoryAtATime', async () => {
    show({
      starters: [HI],
      starterCategories: [
        { label: 'Words', starters: [HI] },
        { label: 'Animals', starters: [CATS] },
      ],
    });
    expect(screen.queryByRole('button', { name: 'Say hi' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Words' }));
    expect(screen.getByRole('button', { name: 'Say hi' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Animals' }));
    expect(screen.queryByRole('button', { name: 'Say hi' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Find cats' }));
    expect(session.say).toHaveBeenCalledOnce();
  });

  it('showsWhoIsChosenAndTheirStarters', async () => {
    const profile = { name: 'A', markdown_description: 'The **first** one', starters: [CATS] };
    show({ starters: [HI], chatProfiles: [profile] });
    expect((await screen.findByText('first')).tagName).toBe('STRONG');
    expect(screen.getByRole('button', { name: 'Find cats' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Say hi' })).toBeNull();
  });

  it('offersNothingToSayBeforeOneMayTalk', () => {
    show({ starters: [HI] }, false);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

function Gate() {
  return useKeysMissing() ? <KeysForm /> : <p>open</p>;
}

describe('the keys of a person’s own', () => {
  let session: ReturnType<typeof fakeSession>;

  beforeEach(() => {
    session = fakeSession();
    session.giveKeys.mockImplementation((keys) => identity.keepUserEnv(keys));
    useSettings.setState({ settings: readSettings({ userEnv: ['A_KEY', 'B_KEY'] }) });
    render(
      <SessionProvider value={session}>
        <Gate />
      </SessionProvider>,
    );
  });

  it('areAskedForOnceAndKeptInThisBrowser', async () => {
    expect(screen.getByLabelText<HTMLInputElement>('A_KEY').type).toBe('password');
    await userEvent.type(screen.getByLabelText('A_KEY'), ' secret ');
    await userEvent.type(screen.getByLabelText('B_KEY'), 'other{Enter}');
    expect(session.giveKeys).toHaveBeenCalledExactlyOnceWith({ A_KEY: 'secret', B_KEY: 'other' });
    expect(screen.getByText('open')).toBeTruthy();
    expect(localStorage.getItem('parley.keys')).toContain('secret');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('secret');
  });

  it('areAllNeeded', async () => {
    await userEvent.type(screen.getByLabelText('A_KEY'), 'secret{Enter}');
    expect(session.giveKeys).not.toHaveBeenCalled();
    expect(screen.getByText('B_KEY is needed.')).toBeTruthy();
  });

  it('canBeLookedAt', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Show A_KEY' }));
    expect(screen.getByLabelText<HTMLInputElement>('A_KEY').type).toBe('text');
  });
});
