import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { Icon } from '../icon/Icon';
import { chooseCommand, useCommand } from './choice';
import css from './offer.module.css';

/** The command that goes with the message, if one was chosen that has no button of its own. */
export function CommandChip(): ReactNode {
  const command = useCommand();
  if (!command || command.button) return null;
  return (
    <button
      type="button"
      className={css['pill']}
      data-chosen
      title={command.description}
      aria-label={t('command.drop', { name: command.id })}
      onClick={() => {
        chooseCommand(null);
        focusComposer();
      }}
    >
      <Icon icon={command.icon} />
      {command.id}
      <X aria-hidden="true" className={css['off']} />
    </button>
  );
}
