package dev.parley.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function of the page, as a client gets it.
 *
 * @param number the number under which its result goes back
 * @param function the function's name
 * @param arguments its arguments by name, JSON-like
 */
public record ShownCall(long number, String function, Map<String, @Nullable Object> arguments) {

  /** Copies the map. */
  public ShownCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
