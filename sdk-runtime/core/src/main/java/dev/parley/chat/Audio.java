package dev.parley.chat;

import dev.parley.audio.AudioChunk;

/** Whether a chat is being spoken to, and how much of it waits. Guarded by the chat's lock. */
final class Audio {

  /** Well over a minute of what browsers record: an agent that far behind does not catch up. */
  static final long MOST_WAITING = 4_000_000;

  /** A piece takes some memory even if it is empty. */
  private static final int LEAST = 512;

  private long waiting;
  private boolean on;
  private boolean lossTold;

  /** A recording begins, or is over. */
  void begin(boolean begins) {
    on = begins;
    lossTold = false;
  }

  boolean isOn() {
    return on;
  }

  /** A piece of sound wants to wait for its turn. Returns whether there is room. */
  boolean takes(AudioChunk chunk) {
    if (waiting + size(chunk) > MOST_WAITING) {
      return false;
    }
    waiting += size(chunk);
    return true;
  }

  /** A piece of sound waits no longer. */
  void heard(AudioChunk chunk) {
    waiting -= size(chunk);
  }

  private static int size(AudioChunk chunk) {
    return Math.max(LEAST, chunk.data().length);
  }

  /** Tells whether somebody has to be told that sound was lost; once for each recording. */
  boolean isFirstLoss() {
    boolean first = !lossTold;
    lossTold = true;
    return first;
  }
}
