package dev.parley.processor.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/** A name of lower case words joined by single dashes, such as a command-line option's. */
final class DashedName {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private DashedName() {}

  static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns the nearest that is a name, or what a name is made of. */
  static String suggestion(String name) {
    String nearest = nearest(name);
    return nearest.isEmpty() ? "lower case words, joined by single dashes" : "'" + nearest + "'";
  }

  /** Returns the nearest that is a name; empty if none is near. */
  static String nearest(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^[-0-9]+|-+$", "");
  }
}
