// Waiting for facts, never for time.

export const PATIENCE = 15_000;

/** Something that changes, and whose watchers look again whenever it does. */
export class Observed {
  #watchers = new Set();

  /** Says that something changed. */
  changed() {
    for (const look of [...this.#watchers]) {
      look();
    }
  }

  /** Resolves to what `question` returns once that is neither false nor nothing. */
  until(question, what, patience = PATIENCE) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`waited ${patience} ms for ${what}; there is: ${this.describe()}`));
      }, patience);
      const look = () => {
        const answer = question();
        if (answer) {
          this.#watchers.delete(look);
          clearTimeout(timer);
          resolve(answer);
        }
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** What there is, for the message of a wait that was in vain. */
  describe() {
    return '?';
  }
}
