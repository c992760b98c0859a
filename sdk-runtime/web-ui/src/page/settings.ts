import { create } from 'zustand';
import { t } from '../i18n/t';
import { identity } from '../wire/identity';
import { fieldsOf, textOf } from '../wire/read';

/** What the application says about itself. */
export interface Settings {
  readonly name: string;
  readonly description: string;
  /** Whom one can choose to talk to; empty where there is no choice. */
  readonly profiles: readonly Profile[];
  /** Who is chosen, by name. */
  readonly profile: string;
}

/** Somebody to talk to. */
export interface Profile {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** Undefined until the server has been reached. */
export const useSettings = create<{ readonly settings: Settings | undefined }>(() => ({
  settings: undefined,
}));

export function readSettings(answer: unknown): Settings {
  const fields = fieldsOf(answer);
  const ui = fieldsOf(fields?.['ui']);
  const given = fields?.['chatProfiles'];
  const profiles = Array.isArray(given) ? given.flatMap((each) => readProfile(each) ?? []) : [];
  return {
    name: textOf(ui?.['name']) ?? '',
    description: textOf(ui?.['description']) ?? '',
    profiles,
    profile: chosenOf(profiles, given),
  };
}

function readProfile(given: unknown): Profile | undefined {
  const fields = fieldsOf(given);
  const name = textOf(fields?.['name']);
  if (!name) return undefined;
  return {
    name,
    label: textOf(fields?.['display_name']) || name,
    description: textOf(fields?.['markdown_description']) ?? '',
  };
}

/** What this tab has chosen, if it can still be chosen; else what the server proposes. */
function chosenOf(profiles: readonly Profile[], given: unknown): string {
  const chosen = profiles.find((profile) => profile.name === identity.profile());
  const proposed = Array.isArray(given)
    ? given.map(fieldsOf).find((fields) => fields?.['default'] === true)
    : undefined;
  return chosen?.name ?? textOf(proposed?.['name']) ?? profiles[0]?.name ?? '';
}

/** Asks once; whether it was answered. */
export async function loadSettings(root: string): Promise<boolean> {
  try {
    const language = encodeURIComponent(navigator.language || 'en');
    const profile = encodeURIComponent(identity.profile());
    const response = await fetch(
      `${root}/project/settings?language=${language}&chat_profile=${profile}`,
      { credentials: 'include' },
    );
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
