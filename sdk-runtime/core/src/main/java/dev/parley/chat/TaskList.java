package dev.parley.chat;

/**
 * What is to be done, and how far it is: shown beside the chat.
 *
 * {@snippet :
 * TaskList tasks = chat.tasks("Baking");
 * Task mix = tasks.add("mix", Task.Status.RUNNING);
 * mix.status(Task.Status.DONE);
 * tasks.status("Over");
 * }
 *
 * <p>Safe for use by multiple threads; every change is shown at once.
 */
public interface TaskList {

  /** Adds a task at the end. */
  Task add(String title, Task.Status status);

  /** Adds a task that has not begun at the end. */
  default Task add(String title) {
    return add(title, Task.Status.READY);
  }

  /** Shows how it stands with all of it, such as {@code Baking} or {@code Over}. */
  void status(String status);

  /** Takes the list away; it may be changed on, and is shown again then. */
  void remove();
}
