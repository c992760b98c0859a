package dev.parley.chat;

/**
 * Puts characters together that a model's tokens cut in two: half of a surrogate pair, half an
 * emoji, waits for the other half. Guarded by its user.
 */
final class Tokens {

  private String half = "";

  /** Returns what can be shown now; may be empty. */
  String whole(String token) {
    String text = half.isEmpty() ? token : half + token;
    int last = text.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
      half = text.substring(last);
      return text.substring(0, last);
    }
    half = "";
    return text;
  }

  /** Returns what still waits for its other half, and forgets it. */
  String rest() {
    String rest = half;
    half = "";
    return rest;
  }
}
