package dev.parley.offer;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Texts that things are called by. */
final class Named {

  private Named() {}

  /** Returns a text that must say something. */
  static String required(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(what));
    }
    return text;
  }

  /** Returns things by which different names must stand. */
  static <T> List<T> distinct(String what, List<T> things, Function<T, String> name) {
    var names = new HashSet<String>();
    for (T thing : things) {
      if (!names.add(name.apply(thing))) {
        throw new IllegalArgumentException(
            "there are two %s '%s'".formatted(what, name.apply(thing)));
      }
    }
    return List.copyOf(things);
  }
}
