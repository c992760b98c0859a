package dev.parley.audio;

/**
 * A piece of sound that an agent plays.
 *
 * @param data the sound; not copied, and to be left as it is
 * @param mimeType what kind of sound it is, such as {@code pcm16}: 16-bit little-endian samples of
 *     one channel, 24,000 a second
 * @param track what it is a part of; a page plays the pieces of a track one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // sound is never compared
public record Sound(byte[] data, String mimeType, String track) {

  /** Returns how much sound it is, but not the sound. */
  @Override
  public String toString() {
    return "Sound[%d bytes of %s, track=%s]".formatted(data.length, mimeType, track);
  }
}
