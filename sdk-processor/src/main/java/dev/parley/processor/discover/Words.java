package dev.parley.processor.discover;

import java.util.Locale;

/** Makes words of the names in a program. */
public final class Words {

  private Words() {}

  /** Returns what people read in place of a name: "Max tokens" for {@code maxTokens}. */
  public static String of(String name) {
    var words = new StringBuilder();
    for (String word : parts(name)) {
      boolean isAbbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      words.append(words.isEmpty() ? "" : " ");
      words.append(isAbbreviation ? word : word.toLowerCase(Locale.ROOT));
    }
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns what a constant of the name is called: {@code MAX_TOKENS} for {@code maxTokens}. */
  public static String constant(String name) {
    String constant = String.join("_", parts(name)).toUpperCase(Locale.ROOT);
    return constant.isEmpty() || !Character.isJavaIdentifierStart(constant.charAt(0))
        ? "SETTING_" + constant
        : constant;
  }

  private static String[] parts(String name) {
    return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
        .replaceAll("[_$\\s-]+", " ")
        .strip()
        .split(" ");
  }
}
