package dev.parley.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/**
 * Something that can be wrong: an id, a sentence that begins with the author's own name for the
 * thing, and the way out. Each capability has an enum of its own; {@link Problems} lists them all.
 *
 * <p>Each problem has a page in {@code docs/reference/diagnostics} and an example that provokes it.
 */
public interface Problem {

  /** Returns what the author is told. */
  Notice notice();

  /** Returns the id, such as {@code PLY104}. */
  default String id() {
    return notice().id();
  }

  /** Returns whether it is an error or a warning. */
  default Kind kind() {
    return notice().kind();
  }

  /** Tells whether nothing can be generated because of it. */
  default boolean isError() {
    return kind() == Kind.ERROR;
  }

  /** Returns the whole message for what the author calls the things. */
  default String message(Object... names) {
    return "[%1$s] %2$s\n  fix: %3$s\n  see: docs/reference/diagnostics/%1$s.md"
        .formatted(id(), notice().sentence().formatted(names), notice().fix().formatted(names));
  }
}
