package dev.parley.step;

/** What a {@link Step} stands for. */
public enum StepType {
  /** A person's message. */
  USER_MESSAGE,
  /** The agent's message. */
  ASSISTANT_MESSAGE,
  /** A message of the surrounding application. */
  SYSTEM_MESSAGE,
  /** One execution of a handler. */
  RUN,
  /** A call of a tool. */
  TOOL,
  /** A call of a language model. */
  LLM,
  /** A computation of embeddings. */
  EMBEDDING,
  /** A search for material. */
  RETRIEVAL,
  /** A re-ordering of found material. */
  RERANK,
  /** Any other work. */
  UNDEFINED;

  /** Tells whether steps of this type are messages, which are said, rather than work. */
  public boolean isMessage() {
    return this == USER_MESSAGE || this == ASSISTANT_MESSAGE || this == SYSTEM_MESSAGE;
  }
}
