import type { Action } from '../wire/action';
import type { Wanted } from '../wire/ask';
import type { ShownElement } from '../wire/element';
import type { Command, Mode } from '../wire/offer';
import type { Said } from '../wire/say';
import type { Step } from '../wire/step';
import type { Tab, Values } from '../wire/widget';
import { EMPTY_SHELF, type Shelf } from './shelf';

/** One line of the conversation; `key` stays the same for as long as it is the same line. */
export type Row =
  | {
      readonly kind: 'user' | 'answer' | 'error' | 'notice' | 'stopped' | 'lost';
      readonly key: string;
    }
  | {
      /** Steps beside each other, with everything below them. */
      readonly kind: 'steps';
      readonly key: string;
      readonly ids: readonly string[];
    };

/** A step as the page holds it. */
export interface ShownStep extends Step {
  /** When the page first heard of it, by the page's own clock: what runs is timed from there. */
  readonly seenAt: number;
  /** The step it stands below: its parent, or ROOT where there is none or none is known. */
  readonly under: string;
}

export interface Work {
  /** When the agent began to work, by the page's clock; null while it does nothing. */
  readonly since: number | null;
  /** While a connection resets: the beginning to go back to should the work turn out to go on. */
  readonly before: number | null;
  readonly resetting: boolean;
}

/** What the agent wants to know. */
export interface Question {
  /** The message that asks. */
  readonly id: string;
  readonly wanted: Wanted;
  /** When it is too late to answer, by the page's clock. */
  readonly until: number;
  /** A reply is on its way. */
  readonly answered: boolean;
  /** While a connection resets: it is not known yet whether this is still asked. */
  readonly inDoubt: boolean;
}

/** What a person has changed of what they said, until the server has taken it up or refused it. */
export interface Edit {
  readonly id: string;
  readonly text: string;
}

/** What the agent shows beside the chat. */
export interface Sidebar {
  readonly title: string;
  readonly elements: readonly ShownElement[];
  /** Tells one content from another. */
  readonly key: string | null;
}

/** Everything that is shown of one chat. Replaced, never changed. */
export interface ChatState {
  readonly chat: string;
  /** Whether somebody has said something in it. */
  readonly started: boolean;
  readonly cursor: number;
  readonly steps: ReadonlyMap<string, ShownStep>;
  /** Ids of the steps below a step, in order; those of the top are under ROOT. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** What the conversation shows from top to bottom. */
  readonly rows: readonly Row[];
  /** Visible steps that have begun and not ended, the newest last. */
  readonly running: readonly string[];
  readonly work: Work;
  /** Messages typed and not yet sent, the oldest first. */
  readonly waiting: readonly Said[];
  readonly elements: Shelf<ShownElement>;
  readonly actions: Shelf<Action>;
  readonly question: Question | null;
  /** While there is one, nothing is shown of what came after that message. */
  readonly edit: Edit | null;
  /** The form of what can be set; without tabs there is nothing to set. */
  readonly form: readonly Tab[];
  /** What it is set to, by widget. */
  readonly values: Values;
  readonly commands: readonly Command[];
  readonly modes: readonly Mode[];
  readonly sidebar: Sidebar | null;
  /** How many tokens language models have used, as far as this page was told. */
  readonly tokensUsed: number;
}

export const ROOT = '';

export const IDLE: Work = { since: null, before: null, resetting: false };

/** What stands around the steps of a chat in which nothing has happened. */
export const NOTHING_AROUND: Pick<
  ChatState,
  'question' | 'edit' | 'form' | 'values' | 'commands' | 'modes' | 'sidebar' | 'tokensUsed'
> = {
  question: null,
  edit: null,
  form: [],
  values: {},
  commands: [],
  modes: [],
  sidebar: null,
  tokensUsed: 0,
};

export const EMPTY: ChatState = {
  chat: '',
  started: false,
  cursor: 0,
  steps: new Map(),
  children: new Map(),
  rows: [],
  running: [],
  work: IDLE,
  waiting: [],
  elements: EMPTY_SHELF,
  actions: EMPTY_SHELF,
  ...NOTHING_AROUND,
};
