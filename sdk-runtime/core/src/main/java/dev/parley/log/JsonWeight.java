package dev.parley.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how much memory a JSON-like value takes, so that what clients send can be counted. */
public final class JsonWeight {

  private static final int OF_ANYTHING = 16;
  private static final int OF_CONTAINER = 64;

  private JsonWeight() {}

  /** Returns about how many bytes a map, list, text, number, boolean or null takes. */
  public static long of(@Nullable Object value) {
    return switch (value) {
      case CharSequence text -> OF_ANYTHING + (long) text.length();
      case byte[] bytes -> OF_ANYTHING + (long) bytes.length;
      case Map<?, ?> map -> {
        long weight = OF_CONTAINER;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          weight += of(entry.getKey()) + of(entry.getValue());
        }
        yield weight;
      }
      case Iterable<?> items -> {
        long weight = OF_CONTAINER;
        for (Object item : items) {
          weight += of(item);
        }
        yield weight;
      }
      case null, default -> OF_ANYTHING;
    };
  }
}
