import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { Header } from './Header';
import { SessionProvider } from './session';
import { readSettings, useSettings } from './settings';
import { ShortcutsKey } from './ShortcutsKey';

describe('the header', () => {
  beforeEach(() => {
    forgetChat();
    useSettings.setState({ settings: readSettings({ ui: { name: 'Echo' } }) });
    render(
      <SessionProvider value={fakeSession()}>
        <Header empty={false} />
        <ShortcutsKey />
        <textarea />
      </SessionProvider>,
    );
  });

  it('countsTokensOnceThereAreSome', () => {
    expect(screen.queryByText(/token/)).toBeNull();
    act(() => applyToChat([{ kind: 'tokens', count: 1_200 }]));
    act(() => applyToChat([{ kind: 'tokens', count: 34 }]));
    expect(screen.getByText('1,234 tokens')).toBeTruthy();
  });

  it('tellsTheShortcutsWhenAskedOutsideOfTheText', async () => {
    await userEvent.type(screen.getByRole('textbox'), 'why?');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => screen.getByRole<HTMLElement>('textbox').blur());
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    expect(screen.queryByText('Choose a command')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tellsThemWithinTheTextToo', async () => {
    await userEvent.type(screen.getByRole('textbox'), '{Control>}/{/Control}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });
});
