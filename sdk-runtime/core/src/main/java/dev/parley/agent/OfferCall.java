package dev.parley.agent;

import dev.parley.offer.Audience;
import dev.parley.user.User;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method that says what somebody is offered; it belongs to no chat.
 *
 * @param <T> what is offered
 */
public interface OfferCall<T> extends AnyCall {

  /** Returns whom something is offered to. */
  Audience audience();

  /** Returns the person. */
  default User user() {
    return audience().user();
  }

  /** Returns the person's language. */
  default Locale language() {
    return audience().language();
  }

  /** Offers what the method returned; null is nothing. */
  void offer(@Nullable List<? extends T> offered);
}
