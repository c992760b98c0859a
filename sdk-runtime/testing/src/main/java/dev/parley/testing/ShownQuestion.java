package dev.parley.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as a client shows it.
 *
 * @param number the number under which its answer goes back
 * @param text what is asked
 * @param parentId the id of the step that its message is in; empty at the top
 * @param spec what is asked for, as the wire spells it: its {@code type}, {@code timeout}, …
 */
public record ShownQuestion(
    long number, String text, String parentId, Map<String, @Nullable Object> spec) {

  /** Copies the map. */
  public ShownQuestion {
    spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
  }
}
