import type { ReactNode } from 'react';
import { useChat } from '../chat/store';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import css from './shortcuts.module.css';
import { useSettings } from './settings';

interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What the keyboard does, as far as this agent offers it. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactNode {
  const commands = useChat((state) => state.commands.length > 0);
  const editing = useSettings((state) => state.settings?.features.editing ?? false);
  const shortcuts: readonly Shortcut[] = [
    { keys: [t('key.enter')], does: t('shortcut.send') },
    { keys: [t('key.shift'), t('key.enter')], does: t('shortcut.newLine') },
    { keys: [t('key.escape')], does: t('shortcut.escape') },
    ...(editing ? [{ keys: ['↑'], does: t('shortcut.editLast') }] : []),
    ...(commands ? [{ keys: ['/'], does: t('shortcut.commands') }] : []),
    { keys: ['?'], does: t('shortcut.help') },
    { keys: [t('key.control'), '/'], does: t('shortcut.helpAnywhere') },
  ];
  return (
    <Modal title={t('shortcut.title')} onClose={onClose}>
      <dl className={css['shortcuts']}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className={css['actions']}>
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </div>
    </Modal>
  );
}
