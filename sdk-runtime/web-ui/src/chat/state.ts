import type { Step } from '../wire/step';

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
  readonly waiting: readonly Step[];
}

export const ROOT = '';

export const IDLE: Work = { since: null, before: null, resetting: false };

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
};
