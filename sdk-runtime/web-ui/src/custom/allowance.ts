/** So much at once, and then so much a second: what is used up comes back with time. */
export class Allowance {
  private readonly most: number;
  private readonly aSecond: number;
  private left: number;
  private at: number;

  constructor(most: number, aSecond: number, now: number) {
    this.most = most;
    this.aSecond = aSecond;
    this.left = most;
    this.at = now;
  }

  /** Takes one, if there is one. */
  take(now: number): boolean {
    this.left = Math.min(this.most, this.left + ((now - this.at) / 1_000) * this.aSecond);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
