import { create } from 'zustand';
import { identity } from '../wire/identity';
import type { Session } from './session';
import { useSettings } from './settings';

const NONE: readonly string[] = [];

/** Goes up when keys were given, so that who shows something about them looks again. */
const useGiven = create(() => ({ times: 0 }));

/** The keys of a person's own that the agent asks for, by name. */
export function useWantedKeys(): readonly string[] {
  return useSettings((state) => state.settings?.userEnv ?? NONE);
}

/** Whether the agent asks for a key that it has not got; it lets nobody talk to it before. */
export function useKeysMissing(): boolean {
  useGiven();
  const known = identity.userEnv();
  return useWantedKeys().some((name) => !known[name]);
}

export function giveKeys(session: Session, keys: Readonly<Record<string, string>>): void {
  session.giveKeys(keys);
  useGiven.setState(({ times }) => ({ times: times + 1 }));
}
