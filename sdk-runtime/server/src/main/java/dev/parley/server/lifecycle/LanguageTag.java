package dev.parley.server.lifecycle;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads BCP 47 language tags, of languages that there are. */
final class LanguageTag {

  /** What pages and the routes below {@code /project} know as a tag. */
  private static final String FORM = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** Returns a tag in its canonical form; nothing if the text is none. */
  static Optional<String> read(String text) {
    if (!text.matches(FORM)) {
      return Optional.empty();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return isKnown(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Java lists no languages of three letters. */
  private static boolean isKnown(String language) {
    return language.length() == 3 || OF_TWO_LETTERS.contains(language);
  }

  /** Returns the tag that a text may have been meant for: its other spelling, or a name. */
  static Optional<String> meantBy(String text) {
    return read(text.replace('_', '-').replace(' ', '-')).or(() -> called(text));
  }

  private static Optional<String> called(String name) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> isName(name, Locale.of(code)))
        .findFirst();
  }

  private static boolean isName(String name, Locale language) {
    return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
        || name.equalsIgnoreCase(language.getDisplayLanguage(language));
  }
}
