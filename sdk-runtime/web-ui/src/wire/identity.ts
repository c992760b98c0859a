import { fieldsOf, listOf, textOf } from './read';
import { readAttached, readReference, readSaid, type FileReference, type Said } from './say';

// Kept per tab, so that a reload is a reconnect: which session this is, which chat it showed and
// with whom, what was typed and could not be sent. Storage may be forbidden or full; then a reload starts anew.

const SESSION = 'parley.session';
const CHAT = 'parley.chat';
const PROFILE = 'parley.profile';
const WAITING = 'parley.waiting';
const DRAFT = 'parley.draft';
const ASKED_FILES = 'parley.askedFiles';
const ATTACHED = 'parley.attached';
const EDITED = 'parley.edited';

// Kept in this browser, for every tab: keys are not typed anew for each chat.
const KEYS = 'parley.keys';

const memory = new Map<string, string>();

type Place = () => Storage;
// Where storage is forbidden, even its name throws.
const tab: Place = () => sessionStorage;
const browser: Place = () => localStorage;

function read(key: string, place = tab): string | null {
  try {
    return place().getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, value: string, place = tab): void {
  memory.delete(key);
  try {
    if (value) place().setItem(key, value);
    else place().removeItem(key);
  } catch {
    memory.set(key, value);
  }
}

function parse(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? 'null');
  } catch {
    return undefined;
  }
}

/** A random id, version 4; `crypto.randomUUID` alone is missing where a page is served in clear. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Who this tab is to the server. */
export const identity = {
  session(): string {
    const known = read(SESSION);
    if (known) return known;
    const fresh = newId();
    write(SESSION, fresh);
    return fresh;
  },

  /** The chat in which somebody has said something, or nothing. */
  chat: (): string => read(CHAT) ?? '',
  keepChat: (chat: string): void => write(CHAT, chat),

  /** Whom this tab talks to, if it has chosen; a new chat is with the same one. */
  profile: (): string => read(PROFILE) ?? '',
  keepProfile: (profile: string): void => write(PROFILE, profile),

  draft: (): string => read(DRAFT) ?? '',
  keepDraft: (text: string): void => write(DRAFT, text),

  /** The keys of a person's own that the agent asks for, by name; none where none were given. */
  userEnv(): Readonly<Record<string, string>> {
    const kept = Object.entries(fieldsOf(parse(read(KEYS, browser))) ?? {});
    return Object.fromEntries(kept.filter(([, key]) => typeof key === 'string')) as Record<
      string,
      string
    >;
  },
  keepUserEnv: (keys: Readonly<Record<string, string>>): void =>
    write(KEYS, JSON.stringify(keys), browser),

  waiting: (): readonly Said[] => listOf(parse(read(WAITING)), readSaid),
  keepWaiting(messages: readonly Said[]): void {
    write(WAITING, messages.length > 0 ? JSON.stringify(messages) : '');
  },

  /** What was attached to the message that is being written, and the chat that has it. */
  attached(): { readonly chat: string; readonly files: readonly FileReference[] } {
    const kept = fieldsOf(parse(read(ATTACHED)));
    return { chat: textOf(kept?.['chat']) ?? '', files: listOf(kept?.['files'], readAttached) };
  },
  keepAttached: (chat: string, files: readonly FileReference[]): void =>
    write(ATTACHED, files.length > 0 ? JSON.stringify({ chat, files }) : ''),

  /** The message that is being written anew, by id, and what is typed there; an empty id for none. */
  edited(): { readonly id: string; readonly text: string | undefined } {
    const kept = fieldsOf(parse(read(EDITED)));
    return { id: textOf(kept?.['id']) ?? '', text: textOf(kept?.['text']) };
  },
  keepEdited: (id: string, text?: string): void =>
    write(EDITED, id === '' ? '' : JSON.stringify({ id, text })),

  /** What was uploaded for a question that is not answered yet. */
  askedFiles(question: string): readonly FileReference[] {
    const kept = fieldsOf(parse(read(ASKED_FILES)));
    return kept?.['question'] === question ? listOf(kept['files'], readReference) : [];
  },
  keepAskedFiles: (question: string, files: readonly FileReference[]): void =>
    write(ASKED_FILES, files.length > 0 ? JSON.stringify({ question, files }) : ''),

  /** Another session, another chat; the draft stays. */
  renew(): void {
    write(SESSION, newId());
    write(CHAT, '');
    write(WAITING, '');
    write(ASKED_FILES, '');
    write(EDITED, '');
  },
};
