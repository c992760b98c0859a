import { create } from 'zustand';
import { t } from '../i18n/t';
import { fieldsOf, textOf } from '../wire/read';

/** What the application says about itself. */
export interface Settings {
  readonly name: string;
  readonly description: string;
}

/** Undefined until the server has been reached. */
export const useSettings = create<{ readonly settings: Settings | undefined }>(() => ({
  settings: undefined,
}));

export function readSettings(answer: unknown): Settings {
  const ui = fieldsOf(fieldsOf(answer)?.['ui']);
  return {
    name: textOf(ui?.['name']) ?? '',
    description: textOf(ui?.['description']) ?? '',
  };
}

/** Asks once; whether it was answered. */
export async function loadSettings(root: string): Promise<boolean> {
  try {
    const language = encodeURIComponent(navigator.language || 'en');
    const response = await fetch(`${root}/project/settings?language=${language}`, {
      credentials: 'include',
    });
    if (!response.ok) return false;
    useSettings.setState({ settings: readSettings(await response.json()) });
    return true;
  } catch {
    return false;
  }
}

/** What the agent is called, as far as is known. */
export function useAgentName(): string {
  return useSettings((state) => state.settings?.name || t('chat.agent'));
}
