const PAUSE_MS = 2_000;

/** Loads a part of the page for as long as it takes: while there is no connection, it comes later. */
export function lasting<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise((next) => setTimeout(next, PAUSE_MS));
      }
    }
  };
}
