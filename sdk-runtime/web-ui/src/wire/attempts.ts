import { pauseBefore, waiting, type Connection } from '../connection/connection';

/** A connection that did not last this long does not make the next attempt come any sooner. */
const STABLE_AFTER_MS = 5_000;

/** When to try again after a connection was lost, or could not be had: less and less often. */
export class Attempts {
  private count = 0;
  private lostAt: number | undefined;
  private stoodAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the next attempt is yet to come. */
  get isPending(): boolean {
    return this.timer !== undefined;
  }

  /** There is a connection. */
  stand(): void {
    this.stoodAt = Date.now();
    this.lostAt = undefined;
  }

  /** Tries again after a while; returns how the page stands until then. */
  plan(attempt: () => void): Connection {
    const now = Date.now();
    if (this.stoodAt > 0 && now - this.stoodAt > STABLE_AFTER_MS) this.count = 0;
    this.stoodAt = 0;
    this.lostAt ??= now;
    const pause = pauseBefore(this.count, Math.random());
    const connection = waiting(this.count, this.lostAt, now + pause);
    this.count += 1;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      attempt();
    }, pause);
    return connection;
  }

  /** The attempt that is yet to come does not. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
