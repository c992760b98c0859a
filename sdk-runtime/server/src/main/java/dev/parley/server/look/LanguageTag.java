package dev.parley.server.look;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads BCP 47 language tags, of languages that there are. */
public final class LanguageTag {

  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** Tells whether a text looks like a tag, as pages and routes know it, of whatever language. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** Returns a tag in its canonical form; nothing if the text is none. */
  public static Optional<String> read(String text) {
    if (!hasForm(text)) {
      return Optional.empty();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return isKnown(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Java lists no languages of three letters, but knows those that have a tag of two. */
  private static boolean isKnown(String language) {
    return language.length() == 3
        ? OF_TWO_LETTERS.stream().noneMatch(code -> language.equals(inThreeLetters(code)))
        : OF_TWO_LETTERS.contains(language);
  }

  /** Returns the tag that a text may have been meant for: its other spelling, or a name. */
  public static Optional<String> meantBy(String text) {
    return read(text.replace('_', '-').replace(' ', '-')).or(() -> called(text));
  }

  private static Optional<String> called(String name) {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> isName(name, code)).findFirst();
  }

  private static boolean isName(String name, String code) {
    Locale language = Locale.of(code);
    return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
        || name.equalsIgnoreCase(language.getDisplayLanguage(language))
        || name.equalsIgnoreCase(inThreeLetters(code));
  }

  private static String inThreeLetters(String code) {
    return Locale.of(code).getISO3Language();
  }
}
