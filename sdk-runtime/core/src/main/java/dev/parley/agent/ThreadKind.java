package dev.parley.agent;

/** The kind of thread that a handler runs on. */
public enum ThreadKind {
  /** A virtual thread of its own: for code that waits. */
  VIRTUAL,
  /** A platform thread of the blocking pool: for code that computes or pins. */
  BLOCKING
}
