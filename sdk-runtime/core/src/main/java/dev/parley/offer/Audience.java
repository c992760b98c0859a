package dev.parley.offer;

import dev.parley.user.User;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom something is offered to.
 *
 * @param user the person
 * @param language the language that the person's browser prefers
 * @param profile the name of the profile that the person has chosen, if any
 */
public record Audience(User user, Locale language, Optional<String> profile) {

  /** Returns somebody who has not chosen a profile. */
  public static Audience of(User user, Locale language) {
    return new Audience(user, language, Optional.empty());
  }
}
