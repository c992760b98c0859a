import type { Action } from '../wire/action';
import type { Ask } from '../wire/ask';
import type { ShownElement } from '../wire/element';
import type { Command, Mode } from '../wire/offer';
import type { Said } from '../wire/say';
import type { Step, StepChange } from '../wire/step';
import type { Tab, Values } from '../wire/widget';

/**
 * One change to the chat that the page shows: what the wire says, decoded, and the few things that
 * the page itself does. Times are in the events, so that folding them stays a pure function.
 */
export type ChatEvent =
  /** A socket stands; the server now resets what it may send anew. */
  | { readonly kind: 'connected' }
  /** Which chat this is; not restored means that the server has nothing of an earlier one. */
  | {
      readonly kind: 'chat';
      readonly chat: string;
      readonly restored: boolean;
      /** Whether the page had a conversation going, perhaps before it was loaded again. */
      readonly earlier: boolean;
    }
  /** Everything up to here has arrived. */
  | { readonly kind: 'cursor'; readonly cursor: number }
  /** A step in its whole state: new, or in place of what was known. */
  | { readonly kind: 'step'; readonly step: Step; readonly at: number }
  | { readonly kind: 'change'; readonly id: string; readonly change: StepChange }
  | {
      readonly kind: 'token';
      readonly id: string;
      readonly token: string;
      readonly field: 'input' | 'output';
      /** The token replaces what is there. */
      readonly whole: boolean;
    }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'work'; readonly on: boolean; readonly at: number }
  | { readonly kind: 'started'; readonly chat: string }
  /** An element: new, or in place of what was known. */
  | { readonly kind: 'element'; readonly element: ShownElement }
  | { readonly kind: 'elementGone'; readonly id: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'actionGone'; readonly id: string }
  /** The agent asks, and goes on once it knows. */
  | { readonly kind: 'asked'; readonly step: Step; readonly ask: Ask; readonly at: number }
  /** Nothing is asked any more. */
  | { readonly kind: 'unasked' }
  /** It was asked for too long. */
  | { readonly kind: 'askTimedOut' }
  /** The form of what can be set, and what it is set to. */
  | { readonly kind: 'settings'; readonly form: readonly Tab[] }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'modes'; readonly modes: readonly Mode[] }
  | { readonly kind: 'sidebarTitle'; readonly title: string }
  | {
      readonly kind: 'sidebar';
      readonly elements: readonly ShownElement[];
      readonly key: string | null;
    }
  /** So many more tokens were used. */
  | { readonly kind: 'tokens'; readonly count: number }
  /** A reply to a question went out. */
  | { readonly kind: 'answered'; readonly id: string }
  /** What is set was changed here. */
  | { readonly kind: 'set'; readonly values: Values }
  /** What was said was changed here, and the server has not taken that up yet. */
  | { readonly kind: 'edited'; readonly id: string; readonly text: string }
  /** A message was typed; it waits until it can be sent. */
  | { readonly kind: 'typed'; readonly message: Said }
  /** A waiting message went out. */
  | { readonly kind: 'sent'; readonly id: string; readonly at: number }
  /** A waiting message was taken back. */
  | { readonly kind: 'withdrawn'; readonly id: string };

export interface Toast {
  readonly message: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
}
