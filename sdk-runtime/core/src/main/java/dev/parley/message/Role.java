package dev.parley.message;

/** On whose behalf something is said. */
public enum Role {
  /** The person's. */
  USER,
  /** The agent's. */
  ASSISTANT,
  /** The surrounding application's. */
  SYSTEM
}
