import type { ReactNode } from 'react';
import { AttachButton } from '../attachment/AttachButton';
import { useChat } from '../chat/store';
import { CommandButtons } from '../offer/CommandButtons';
import { ModePickers } from '../offer/ModePickers';
import { useSettings } from '../page/settings';
import { SettingsButton } from '../setting/SettingsButton';
import css from './composer.module.css';

/** What can be done beside typing: only what this agent offers. */
export function Tools(): ReactNode {
  if (!useHasTools()) return null;
  return (
    <div className={css['tools']}>
      <AttachButton />
      <SettingsButton />
      <CommandButtons />
      <ModePickers />
    </div>
  );
}

export function useHasTools(): boolean {
  const features = useSettings((state) => state.settings?.features);
  const offered = useChat(
    ({ commands, modes, form }) => commands.length + modes.length + form.length > 0,
  );
  return offered || (features !== undefined && (features.uploads !== null || features.audio));
}
