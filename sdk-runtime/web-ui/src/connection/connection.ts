/** How the page stands with the server. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** Lost a moment ago; it usually comes back by itself. */
  | { readonly kind: 'reconnecting'; readonly since: number }
  /** Not to be reached for a while; tried less often. */
  | { readonly kind: 'gone'; readonly since: number; readonly nextTryAt: number }
  /** The server was reached and said no. */
  | { readonly kind: 'refused' };

/** From this attempt on nobody should be told that it is a matter of a moment. */
const GONE_AFTER_ATTEMPTS = 5;

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** The pause before an attempt, counted from 0: doubling, with a spread so that pages don't march in step. */
export function pauseBefore(attempt: number, random: number): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  return Math.round(pause * (0.8 + 0.4 * random));
}

/** What to show before an attempt. */
export function waiting(attempt: number, since: number, nextTryAt: number): Connection {
  return attempt < GONE_AFTER_ATTEMPTS
    ? { kind: 'reconnecting', since }
    : { kind: 'gone', since, nextTryAt };
}
