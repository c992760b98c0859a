package dev.parley.agent;

import dev.parley.json.JsonType;
import dev.parley.json.UnreadableJsonException;
import dev.parley.window.WindowMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A call of an {@code @OnWindowMessage} handler. */
public interface WindowCall extends Call {

  /** Returns what the web page around the chat says. */
  WindowMessage windowMessage();

  /**
   * Calls a handler with what the page says, if that is of a type of the author's. All else is not
   * meant for the handler: scripts of a page say many things to its windows.
   *
   * @throws Exception what the handler throws
   */
  default <T extends @Nullable Object> void hear(JsonType<T> type, Heard<T> handler)
      throws Exception {
    T said;
    try {
      said = type.readTree(windowMessage().data());
    } catch (UnreadableJsonException other) {
      LoggerFactory.getLogger(WindowCall.class)
          .debug("A window message is not for the handler: {}", other.getMessage());
      return;
    }
    handler.run(said);
  }

  /**
   * A direct call of a handler that takes a type of the author's.
   *
   * @param <T> the type
   */
  @FunctionalInterface
  interface Heard<T extends @Nullable Object> {
    /** Calls the author's method. */
    void run(T said) throws Exception;
  }
}
