package dev.parley.protocol.websocket;

/** Follows a text that arrives in pieces and tells as soon as it cannot be UTF-8 any more. */
final class Utf8Check {

  private static final int LOWEST_CONTINUATION = 0x80;
  private static final int HIGHEST_CONTINUATION = 0xBF;

  private int missing;
  private int lowest = LOWEST_CONTINUATION;
  private int highest = HIGHEST_CONTINUATION;

  /** Begins a new text. */
  void reset() {
    expect(0, LOWEST_CONTINUATION, HIGHEST_CONTINUATION);
  }

  /** Takes the text's next bytes; tells whether they can be part of it. */
  boolean accepts(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int next = bytes[i] & 0xFF;
      boolean fits = missing == 0 ? begins(next) : continues(next);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the text may end here. */
  boolean isComplete() {
    return missing == 0;
  }

  /**
   * The second byte's bounds keep out what has a shorter spelling, surrogates, and what is beyond
   * U+10FFFF (RFC 3629, section 4).
   */
  private boolean begins(int lead) {
    if (lead < 0x80) {
      return true;
    }
    return switch (lead) {
      case 0xE0 -> expect(2, 0xA0, HIGHEST_CONTINUATION);
      case 0xED -> expect(2, LOWEST_CONTINUATION, 0x9F);
      case 0xF0 -> expect(3, 0x90, HIGHEST_CONTINUATION);
      case 0xF4 -> expect(3, LOWEST_CONTINUATION, 0x8F);
      default -> lead >= 0xC2 && lead < 0xF4 && expect(following(lead));
    };
  }

  private static int following(int lead) {
    if (lead < 0xE0) {
      return 1;
    }
    return lead < 0xF0 ? 2 : 3;
  }

  private boolean continues(int next) {
    boolean fits = next >= lowest && next <= highest;
    return fits && expect(missing - 1);
  }

  private boolean expect(int count) {
    return expect(count, LOWEST_CONTINUATION, HIGHEST_CONTINUATION);
  }

  private boolean expect(int count, int lowest, int highest) {
    this.missing = count;
    this.lowest = lowest;
    this.highest = highest;
    return true;
  }
}
