package dev.parley.audio;

import java.time.Duration;

/**
 * A piece of what a person says, as it is recorded.
 *
 * @param data the sound; not copied, and to be left as it is
 * @param mimeType what kind of sound it is, such as {@code pcm16}: 16-bit little-endian samples of
 *     one channel, 24,000 a second
 * @param first whether this is the first piece of a recording
 * @param elapsed how long the recording has lasted
 */
@SuppressWarnings("ArrayRecordComponent") // sound is never compared
public record AudioChunk(byte[] data, String mimeType, boolean first, Duration elapsed) {

  /** Returns how much sound it is, but not the sound. */
  @Override
  public String toString() {
    return "AudioChunk[%d bytes of %s, first=%s, elapsed=%s]"
        .formatted(data.length, mimeType, first, elapsed);
  }
}
