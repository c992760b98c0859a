package dev.parley.agent;

import dev.parley.offer.Audience;
import dev.parley.user.User;
import java.util.Locale;

/**
 * A call of a method that says what somebody is offered; it belongs to no chat.
 *
 * @param audience whom something is offered to
 */
public record OfferCall(Audience audience) {

  /** Returns the person. */
  public User user() {
    return audience.user();
  }

  /** Returns the person's language. */
  public Locale language() {
    return audience.language();
  }
}
