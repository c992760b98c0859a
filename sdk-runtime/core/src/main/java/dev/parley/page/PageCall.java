package dev.parley.page;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function that the page around the chat has, waiting for its result.
 *
 * @param id the call's id, a UUID
 * @param function the function's name
 * @param arguments its arguments by name, JSON-like
 * @param until when it is given up
 */
public record PageCall(
    String id, String function, Map<String, @Nullable Object> arguments, Instant until) {

  /** Copies the arguments. */
  public PageCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
