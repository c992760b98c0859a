package dev.parley.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files somebody may give.
 *
 * @param accept what they may be: media types such as {@code image/*}, or endings of names such as
 *     {@code .csv}; {@code *}{@code /*} is anything
 * @param maxFiles how many at once
 * @param maxBytes how large each may be
 */
public record FileRules(List<String> accept, int maxFiles, long maxBytes) {

  private static final Pattern ENDING = Pattern.compile("\\.[^\\s/*]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("(\\*/\\*|[\\w.+-]+/([\\w.+-]+|\\*))");
  private static final long TWO_MEGABYTES = 2_000_000;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if something is neither a media type nor an ending, nothing
   *     would be accepted, or a number is less than 1
   */
  public FileRules {
    accept = List.copyOf(accept);
    if (accept.isEmpty() || maxFiles < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "rules for files that let none in: accept %s, at most %d of %d bytes"
              .formatted(accept, maxFiles, maxBytes));
    }
    for (String each : accept) {
      if (!ENDING.matcher(each).matches() && !MEDIA_TYPE.matcher(each).matches()) {
        throw new IllegalArgumentException(
            "'%s' is neither a media type such as image/png nor an ending such as .csv"
                .formatted(each));
      }
    }
  }

  /** Returns rules that let one file in, of any kind and up to 2 MB. */
  public static FileRules any() {
    return new FileRules(List.of("*/*"), 1, TWO_MEGABYTES);
  }

  /** Returns rules for files of these kinds: media types, or endings of names. */
  public static FileRules accepting(String... kinds) {
    return new FileRules(List.of(kinds), 1, TWO_MEGABYTES);
  }

  /** Returns these rules for so many files at once. */
  public FileRules atMost(int files) {
    return new FileRules(accept, files, maxBytes);
  }

  /** Returns these rules for files of so many bytes each. */
  public FileRules upTo(long bytes) {
    return new FileRules(accept, maxFiles, bytes);
  }

  /** Tells whether a file of this name and kind may be given. */
  public boolean accepts(String name, String mime) {
    String lowName = name.toLowerCase(Locale.ROOT);
    String lowMime = mime.toLowerCase(Locale.ROOT).split(";", 2)[0].strip(); // no parameters
    return accept.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .anyMatch(each ->
            each.equals("*/*")
                || (each.startsWith(".") ? lowName.endsWith(each) : fits(each, lowMime)));
  }

  private static boolean fits(String pattern, String mime) {
    return pattern.endsWith("/*")
        ? mime.startsWith(pattern.substring(0, pattern.length() - 1))
        : mime.equals(pattern);
  }
}
