import { create } from 'zustand';
import { wantedLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { identity } from '../wire/identity';
import { readFileRules, type FileRules } from '../wire/ask';
import {
  readStarter,
  readStarterCategory,
  type Starter,
  type StarterCategory,
} from '../wire/offer';
import { fieldsOf, flagOf, listOf, textOf, type Fields } from '../wire/read';

/** What the application says about itself. */
export interface Settings {
  readonly name: string;
  readonly description: string;
  /** Whom one can choose to talk to; empty where there is no choice. */
  readonly profiles: readonly Profile[];
  /** Who is chosen, by name. */
  readonly profile: string;
  /** What to begin with: of who is chosen, if they have some of their own. */
  readonly starters: readonly Starter[];
  /** The same in groups, in place of the ungrouped. */
  readonly categories: readonly StarterCategory[];
  readonly features: Features;
  /** Which keys of a person's own the agent asks for. */
  readonly userEnv: readonly string[];
}

/** What a person can do, beside writing. */
export interface Features {
  /** Which files may go with a message; null where none may. */
  readonly uploads: FileRules | null;
  /** Whether one can speak. */
  readonly audio: boolean;
  /** Whether one can change what one has said. */
  readonly editing: boolean;
}

/** Somebody to talk to. */
export interface Profile {
  readonly name: string;
  readonly label: string;
  /** In Markdown. */
  readonly description: string;
  /** The name of a Lucide icon, a path or an address. */
  readonly icon: string | null;
  /** What to begin with; null for what anybody begins with. */
  readonly starters: readonly Starter[] | null;
}

/** Undefined until the server has been reached. */
export const useSettings = create<{ readonly settings: Settings | undefined }>(() => ({
  settings: undefined,
}));

export function readSettings(answer: unknown): Settings {
  const fields = fieldsOf(answer);
  const ui = fieldsOf(fields?.['ui']);
  const given = fields?.['chatProfiles'];
  const profiles = listOf(given, readProfile);
  const profile = chosenOf(profiles, given);
  const own = profiles.find(({ name }) => name === profile)?.starters;
  return {
    name: textOf(ui?.['name']) ?? '',
    description: textOf(ui?.['description']) ?? '',
    profiles,
    profile,
    starters: own ?? listOf(fields?.['starters'], readStarter),
    categories: own ? [] : listOf(fields?.['starterCategories'], readStarterCategory),
    features: readFeatures(fieldsOf(fields?.['features']) ?? {}),
    userEnv: listOf(fields?.['userEnv'], textOf),
  };
}

function readFeatures(fields: Fields): Features {
  const uploads = fieldsOf(fields['spontaneous_file_upload']);
  return {
    uploads: uploads?.['enabled'] === true ? readFileRules(uploads) : null,
    audio: fieldsOf(fields['audio'])?.['enabled'] === true,
    editing: flagOf(fields['edit_message']) ?? false,
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
    icon: textOf(fields?.['icon']) || null,
    starters: startersOf(fields?.['starters']),
  };
}

function startersOf(given: unknown): readonly Starter[] | null {
  const starters = listOf(given, readStarter);
  return starters.length > 0 ? starters : null;
}

/** What this tab has chosen, if it can still be chosen; else what the server proposes. */
function chosenOf(profiles: readonly Profile[], given: unknown): string {
  const chosen = profiles.find((profile) => profile.name === identity.profile());
  const proposed = Array.isArray(given)
    ? given.map(fieldsOf).find((fields) => fields?.['default'] === true)
    : undefined;
  return chosen?.name ?? textOf(proposed?.['name']) ?? profiles[0]?.name ?? '';
}

/** Asks once, in the language that is wanted and about who is chosen. */
export async function loadSettings(root: string): Promise<void> {
  const asked = questionOfNow();
  try {
    const response = await fetch(`${root}/project/settings?${asked}`, { credentials: 'include' });
    const answer: unknown = response.ok ? await response.json() : undefined;
    // Another language or profile may have been chosen meanwhile, and asked for.
    if (!response.ok || asked !== questionOfNow()) return;
    useSettings.setState({ settings: readSettings(answer) });
  } catch {
    // Whoever has none yet asks again with the next connection.
  }
}

function questionOfNow(): string {
  const [language, profile] = [wantedLanguage(), identity.profile()].map(encodeURIComponent);
  return `language=${language}&chat_profile=${profile}`;
}

/** Who is chosen, where there are any to choose. */
export function profileOf({ profiles, profile }: Settings): Profile | undefined {
  return profiles.find(({ name }) => name === profile);
}

/** What the agent is called, as far as is known. */
export function useAgentName(): string {
  return useSettings((state) => state.settings?.name || t('chat.agent'));
}
