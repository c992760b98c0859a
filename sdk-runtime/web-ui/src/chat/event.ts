import type { Step, StepChange } from '../wire/step';

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
  /** A message was typed; it waits until it can be sent. */
  | { readonly kind: 'typed'; readonly message: Step }
  /** A waiting message went out. */
  | { readonly kind: 'sent'; readonly id: string; readonly at: number }
  /** A waiting message was taken back. */
  | { readonly kind: 'withdrawn'; readonly id: string };

export interface Toast {
  readonly message: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
}
