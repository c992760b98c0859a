import { Ellipsis, Keyboard, Monitor, Moon, Sun } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import {
  availableLanguages,
  browserLanguage,
  mayChooseLanguage,
  useLanguage,
} from '../i18n/language';
import { ownName } from '../i18n/match';
import { t } from '../i18n/t';
import { chooseTheme, useTheme, type Theme } from '../theme/theme';
import buttons from '../ui/button.module.css';
import { Popover, useClose } from '../ui/Popover';
import css from './preferences.module.css';
import { useSession } from './session';
import { showShortcuts } from './shortcutsOpen';

/** What a person wants the page to be like, whatever the agent is. */
export function Preferences(): ReactNode {
  return (
    <Popover
      below
      className={buttons['icon'] ?? ''}
      label={t('preferences.title')}
      face={<Ellipsis aria-hidden="true" />}
    >
      <div className={css['preferences']}>
        <ThemeChoice />
        {mayChooseLanguage() && <LanguageChoice />}
        <ShortcutsButton />
      </div>
    </Popover>
  );
}

const THEMES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const satisfies readonly (readonly [Theme, unknown])[];

function ThemeChoice(): ReactNode {
  const chosen = useTheme((state) => state.theme);
  const name = useId();
  return (
    <fieldset className={css['themes']}>
      <legend>{t('preferences.theme')}</legend>
      {THEMES.map(([theme, Icon]) => (
        <label key={theme}>
          <input
            type="radio"
            className="unseen"
            name={name}
            checked={theme === chosen}
            onChange={() => chooseTheme(theme)}
          />
          <Icon aria-hidden="true" />
          {t(`theme.${theme}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Each language by its own name: who reads nothing else of the page finds it. */
function LanguageChoice(): ReactNode {
  const chosen = useLanguage((state) => state.chosen);
  const session = useSession();
  const id = useId();
  const languages = availableLanguages()
    .map((tag) => ({ tag, name: ownName(tag) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <div className={css['language']}>
      <label htmlFor={id}>{t('preferences.language')}</label>
      <select id={id} value={chosen} onChange={(event) => session.speak(event.target.value)}>
        <option value="">
          {t('preferences.browserLanguage', { language: ownName(browserLanguage()) })}
        </option>
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function ShortcutsButton(): ReactNode {
  const close = useClose();
  return (
    <button
      type="button"
      className={css['shortcuts']}
      onClick={() => {
        close();
        showShortcuts(true);
      }}
    >
      <Keyboard aria-hidden="true" />
      {t('preferences.shortcuts')}
      <kbd>?</kbd>
    </button>
  );
}
