import { createContext, useContext } from 'react';
import type { Action } from '../wire/action';
import type { AudioEvent, RecordedChunk } from '../wire/audio';
import type { ShownElement } from '../wire/element';
import type { Fields } from '../wire/read';
import type { ActionResult, UploadOptions } from '../wire/rest';
import type { FileReference } from '../wire/say';
import type { Values } from '../wire/widget';

/** What a message is sent with. */
export interface SayOptions {
  /** A command, by id. */
  readonly command?: string | null;
  /** The option chosen in each mode, by id. */
  readonly modes?: Readonly<Record<string, string>> | null;
  readonly files?: readonly FileReference[];
}

/** What a person replies to the question that is open. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  /** Files that were uploaded for it. */
  | { readonly kind: 'files'; readonly files: readonly FileReference[] }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'element'; readonly props: Fields }
  | { readonly kind: 'declined' };

/** What a person can do in the page. */
export interface Session {
  /** Says something; returns by how many bytes it is too long to be said, 0 if it was said. */
  say(text: string, options?: SayOptions): number;
  /**
   * Replies to the question that is open, now or as soon as there is a connection; returns by how
   * many bytes a text is too long, else 0.
   */
  answer(given: Given): number;
  /** Changes what was said, which takes back all that came of it; whether that could be sent. */
  edit(id: string, text: string): boolean;
  stop(): void;
  /** Leaves this chat for good and opens an empty one. */
  newChat(): void;
  /** Leaves this chat for good and opens an empty one with somebody else. */
  choose(profile: string): void;
  /** Tries to connect at once. */
  retry(): void;
  /** Sends what was held back because the chat it was meant for is gone. */
  sendHeld(): void;
  /** Takes a waiting message back; returns its text. */
  takeBack(id: string): string;
  /** Sets what can be set in the chat, now or as soon as there is a connection. */
  setSettings(values: Values): void;
  /** Shows the agent what would be set; nothing is set by that. */
  trySettings(values: Values): void;
  /** Reads the page in another language; empty for the one that the browser prefers. */
  speak(language: string): void;
  /** Gives the keys of one's own that the agent asks for, and connects with them. */
  giveKeys(keys: Readonly<Record<string, string>>): void;

  /** Presses a button, or what an element calls one. */
  act(action: Pick<Action, 'name' | 'payload'>): Promise<ActionResult>;
  /** Uploads a file, for a message or for the question that is open; fails with a RestError. */
  upload(file: File, options?: UploadOptions): Promise<FileReference>;
  /** Changes what a custom element is drawn from; whether the server took it. */
  updateElement(element: ShownElement, props: Fields): Promise<boolean>;
  /** Takes a custom element away; whether the server did. */
  removeElement(element: ShownElement): Promise<boolean>;
  /** Where an element's content is; empty where it has none. */
  fileUrl(element: Pick<ShownElement, 'url' | 'chainlitKey'>): string;

  /** Wants to be heard; the answer comes as an event. Whether that could be sent. */
  startAudio(): boolean;
  sendAudio(chunk: RecordedChunk): boolean;
  endAudio(): boolean;
  /** Listens to what the server says about sound; returns how to stop that. */
  onAudio(listener: (event: AudioEvent) => void): () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session around this component.');
  return session;
}
