package dev.parley.chat;

import dev.parley.user.User;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody says of themselves when they open a chat.
 *
 * @param user the person
 * @param language the language that the person reads the page in, or that their browser prefers
 * @param profile the name of the profile that the person has chosen; empty for none
 * @param keys what the person was asked for before, by name, such as a key of their own
 */
public record ChatRequest(User user, Locale language, String profile, Map<String, String> keys) {

  /** Copies the keys. */
  public ChatRequest {
    keys = Map.copyOf(keys);
  }

  /** Makes the request of somebody who speaks English and has chosen nothing. */
  public static ChatRequest of(User user) {
    return new ChatRequest(user, Locale.ENGLISH, "", Map.of());
  }

  /** Returns this request for a profile. */
  public ChatRequest withProfile(String profile) {
    return new ChatRequest(user, language, profile, keys);
  }

  /** Returns this request in a language. */
  public ChatRequest in(Locale language) {
    return new ChatRequest(user, language, profile, keys);
  }

  /** Returns this request with keys. */
  public ChatRequest with(Map<String, String> keys) {
    return new ChatRequest(user, language, profile, keys);
  }
}
