import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { setDraft } from '../composer/draft';
import { chooseLanguage, speakWanted } from '../i18n/language';
import { chooseTheme } from '../theme/theme';
import { stepOf } from '../wire/step';
import { Page } from './Page';
import { SessionProvider } from './session';

const session = fakeSession();

function tell(name: string, content: object): void {
  const meta = `<meta name="parley:${name}" content='${JSON.stringify(content)}'>`;
  document.head.insertAdjacentHTML('beforeend', meta);
}

describe('the preferences', () => {
  beforeEach(() => {
    forgetChat();
    setDraft('');
    session.speak.mockImplementation((language) => void chooseLanguage(language, ''));
  });
  afterEach(async () => {
    document.head.innerHTML = '';
    await act(() => chooseLanguage('', ''));
  });

  const show = () =>
    render(
      <SessionProvider value={session}>
        <Page />
      </SessionProvider>,
    );
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Preferences' }));
  const choose = (language: string) =>
    userEvent.selectOptions(
      screen.getByRole('combobox'),
      screen.getByRole('option', { name: language }),
    );

  it('changeTheLanguageOfAllThatIsThereAndNothingElse', async () => {
    const step = stepOf({
      id: 'a',
      type: 'assistant_message',
      name: 'Echo',
      output: '![x](https://a.example/b.png)',
    });
    act(() => applyToChat([{ kind: 'step', step, at: 0 }]));
    show();
    await screen.findByText(/Image: x/);
    await userEvent.type(screen.getByRole('textbox'), 'a draft');
    await open();
    await choose('Deutsch');
    // What is memoised changes, too, and the menu stays open.
    expect(await screen.findByText(/Bild: x/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nachricht kopieren' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Sprache' })).toHaveProperty('value', 'de');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'a draft');
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem('parley.language')).toBe('de');
  });

  it('turnThePageRoundForALanguageThatIsReadFromTheRight', async () => {
    show();
    await open();
    await choose('العربية');
    await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
    await choose('English');
    await waitFor(() => expect(document.documentElement.dir).toBe('ltr'));
  });

  it('goBackToWhatTheBrowserPrefers', async () => {
    show();
    await open();
    await choose('日本語');
    await waitFor(() => expect(document.documentElement.lang).toBe('ja'));
    await choose('ブラウザーに合わせる：English');
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(localStorage.getItem('parley.language')).toBeNull();
  });

  it('leaveTheLanguageToAnApplicationThatHasDecidedIt', async () => {
    tell('application', { language: 'fr-CH' });
    await act(() => speakWanted(''));
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Préférences' }));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('offerTheLanguagesThatAnApplicationBrings', async () => {
    tell('application', { texts: ['nl', 'de'] });
    show();
    await open();
    expect(screen.getByRole('option', { name: 'Nederlands' })).toBeTruthy();
    expect(screen.getAllByRole('option', { name: 'Deutsch' })).toHaveLength(1);
  });

  it('changeTheTheme', async () => {
    show();
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('openAtTheThemeThatIsChosen', async () => {
    act(() => chooseTheme('dark'));
    show();
    await open();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Dark' }));
    act(() => chooseTheme('system'));
  });

  it('leadToTheShortcuts', async () => {
    show();
    await open();
    await userEvent.click(screen.getByRole('button', { name: /^Keyboard shortcuts/ }));
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });
});

describe('what is drawn again only when it must be', () => {
  it('listensToTheLanguage', () => {
    const memoised = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
      .map((path) => [path, readFileSync(join('src', path), 'utf8')] as const)
      .filter(([, source]) => /\bmemo\(/.test(source));
    expect(memoised.length).toBeGreaterThan(1);
    for (const [path, source] of memoised) {
      const listening = source.match(/useLanguage\(\)/g)?.length ?? 0;
      expect(listening, path).toBe(source.match(/\bmemo\(/g)?.length);
    }
  });
});
