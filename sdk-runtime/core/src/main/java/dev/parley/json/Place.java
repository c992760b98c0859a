package dev.parley.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a value that is being read, to which problems belong. Confined to one reading. */
final class Place {

  private static final int LONGEST = 40;

  private final List<JsonProblem> problems;
  private final @Nullable Place outer;
  private final String segment;
  private final int depth;

  private Place(List<JsonProblem> problems, @Nullable Place outer, String segment) {
    this.problems = problems;
    this.outer = outer;
    this.segment = segment;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  /** Begins to read a value. */
  static Place root() {
    return new Place(new ArrayList<>(), null, "");
  }

  Place property(String name) {
    return new Place(problems, this, isPlain(name) ? "." + name : "[" + quoted(name) + "]");
  }

  Place item(int index) {
    return new Place(problems, this, "[" + index + "]");
  }

  boolean isTooDeep() {
    return depth > Json.DEEPEST;
  }

  void report(String fact) {
    problems.add(new JsonProblem(path(), fact));
  }

  void reportMismatch(@Nullable Object tree, String wanted) {
    report("is " + shown(tree) + ", and must be " + wanted);
  }

  /** Returns everything reported in this reading so far. */
  List<JsonProblem> problems() {
    return problems;
  }

  static String shown(@Nullable Object tree) {
    return switch (tree) {
      case null -> "null";
      case String text -> quoted(text);
      case Number number -> shortened(number.toString());
      case Boolean flag -> flag.toString();
      case List<?> _ -> "a list";
      default -> "an object";
    };
  }

  private String path() {
    var path = new StringBuilder();
    for (Place place = this; place != null; place = place.outer) {
      path.insert(0, place.segment);
    }
    return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private static String quoted(String text) {
    return '"' + shortened(text.replace("\"", "\\\"").replace("\n", "\\n")) + '"';
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, whole(text)) + "…";
  }

  /** Half a character cannot be sent. */
  private static int whole(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
