package dev.parley.chat;

/**
 * A task of a {@link TaskList}. Safe for use by multiple threads; every change is shown at once.
 */
public interface Task {

  /** How far a task is. */
  enum Status {
    /** It has not begun. */
    READY,
    /** It goes on. */
    RUNNING,
    /** It came to nothing. */
    FAILED,
    /** It is done. */
    DONE
  }

  /** Returns what people read. */
  String title();

  /** Returns how far it is. */
  Status status();

  /** Shows another status. */
  void status(Status status);

  /** Leads people who click on the task to a message. */
  void linkTo(SentMessage message);
}
