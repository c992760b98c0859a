package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;

/** Texts and numbers as Java source. */
final class Literals {

  private Literals() {}

  static CodeBlock of(String text) {
    return CodeBlock.of("$L", quoted(text));
  }

  /** Returns a number without a point where it needs none. */
  static CodeBlock of(double number) {
    boolean isInt = number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    return CodeBlock.of("$L", isInt ? Integer.toString((int) number) : Double.toString(number));
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      quoted.append(escaped(text, i));
    }
    return quoted.append('"').toString();
  }

  private static String escaped(String text, int index) {
    char each = text.charAt(index);
    return switch (each) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default ->
          Character.isISOControl(each) || isLoneSurrogate(text, index)
              ? "\\u%04x".formatted((int) each)
              : String.valueOf(each);
    };
  }

  /** Half a character cannot be stored in a file. */
  private static boolean isLoneSurrogate(String text, int index) {
    char each = text.charAt(index);
    if (Character.isHighSurrogate(each)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(each)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
