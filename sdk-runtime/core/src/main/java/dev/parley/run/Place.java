package dev.parley.run;

/**
 * A bounded place that a thread holds while it works, and gives away while it waits. Called on that
 * thread only.
 */
public interface Place {

  /** The place of threads that need none. */
  Place FREE =
      new Place() {
        @Override
        public void leave() {}

        @Override
        public void comeBack() {}
      };

  /** The thread is about to wait: someone else may have the place. */
  void leave();

  /** The thread goes on, and does so at once, even when the place was given away. */
  void comeBack();
}
