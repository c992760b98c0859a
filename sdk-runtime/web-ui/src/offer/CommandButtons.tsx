import { SquareSlash, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useChat } from '../chat/store';
import { setDraft, useDraft } from '../composer/draft';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { Icon } from '../icon/Icon';
import { IconButton } from '../ui/IconButton';
import { chooseCommand, useCommand } from './choice';
import css from './offer.module.css';

/** Commands that are buttons, and the way to the others for who does not know of the slash. */
export function CommandButtons(): ReactNode {
  const commands = useChat((state) => state.commands);
  const chosen = useCommand();
  return (
    <>
      {commands.some(({ button }) => !button) && <MenuButton />}
      {commands
        .filter(({ button }) => button)
        .map(({ id, icon, description }) => (
          <button
            key={id}
            type="button"
            className={css['pill']}
            data-chosen={id === chosen?.id || undefined}
            aria-pressed={id === chosen?.id}
            title={description}
            onClick={() => {
              chooseCommand(id === chosen?.id ? null : id);
              focusComposer();
            }}
          >
            <Icon icon={icon} />
            {id}
            {id === chosen?.id && <X aria-hidden="true" className={css['off']} />}
          </button>
        ))}
    </>
  );
}

function MenuButton(): ReactNode {
  return (
    <IconButton
      label={t('command.menu')}
      onClick={() => {
        const { text } = useDraft.getState();
        if (text === '/') setDraft('');
        // The menu is there only where nothing else has been typed.
        else if (text.trim() === '') setDraft('/');
        focusComposer();
      }}
    >
      <SquareSlash />
    </IconButton>
  );
}
