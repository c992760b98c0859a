package dev.parley.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a text may be, or how much a list, a set or a map may hold. */
record Sizes(int least, int most) {

  static final Sizes ANY = new Sizes(0, Integer.MAX_VALUE);

  Sizes {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "no size is at least %d and at most %d".formatted(least, most));
    }
  }

  Sizes atLeast(int size) {
    return new Sizes(size, most);
  }

  Sizes atMost(int size) {
    return new Sizes(least, size);
  }

  void check(int size, String noun, Place place) {
    if (size < least) {
      place.report("has " + counted(size, noun) + ", and must have at least " + least);
    } else if (size > most) {
      place.report("has " + counted(size, noun) + ", and must have at most " + most);
    }
  }

  void addKeywords(Map<String, @Nullable Object> schema, String what) {
    if (least > 0) {
      schema.put("min" + what, least);
    }
    if (most < Integer.MAX_VALUE) {
      schema.put("max" + what, most);
    }
  }

  private static String counted(int size, String noun) {
    return size + " " + (size == 1 ? noun : noun.replaceFirst("y$", "ie") + "s");
  }
}
