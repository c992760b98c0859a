package dev.parley.protocol.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A byte buffer that grows at its end.
 *
 * <p>What is written stays in one array, so that a frame's header can be filled in once its payload
 * stands. Not for use by several threads at once.
 */
public final class ByteSink {

  private static final int SMALLEST = 64;

  /** The most digits and signs that a {@code long} has. */
  private static final int LONG_LENGTH = 20;

  private byte[] bytes;
  private int size;

  /** Makes an empty buffer that takes {@code capacity} bytes before it grows. */
  public ByteSink(int capacity) {
    bytes = new byte[Math.max(capacity, SMALLEST)];
  }

  /** Returns how many bytes stand in the buffer. */
  public int size() {
    return size;
  }

  /** Returns how many bytes fit before the buffer grows. */
  public int capacity() {
    return bytes.length;
  }

  /** Forgets all bytes and keeps the memory. */
  public void clear() {
    size = 0;
  }

  /** Forgets the bytes from {@code size} on. */
  public void truncate(int size) {
    this.size = Objects.checkIndex(size, this.size + 1);
  }

  /** Forgets the first {@code count} bytes; the rest moves to the front. */
  public void discard(int count) {
    Objects.checkFromToIndex(0, count, size);
    size -= count;
    System.arraycopy(bytes, count, bytes, 0, size);
  }

  /** Returns a view of the bytes that stand now; valid until the next change. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, size).slice();
  }

  /** Returns a copy of the bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Appends one byte, the lowest eight bits of {@code value}. */
  public ByteSink put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Replaces the byte at {@code index} by the lowest eight bits of {@code value}. */
  public void set(int index, int value) {
    bytes[Objects.checkIndex(index, size)] = (byte) value;
  }

  /** Moves all bytes from {@code index} on back by {@code count}; what stands there now is void. */
  public void insertGap(int index, int count) {
    Objects.checkIndex(index, size + 1);
    reserve(count);
    System.arraycopy(bytes, index, bytes, index + count, size - index);
    size += count;
  }

  /** Appends bytes. */
  public ByteSink put(byte[] source) {
    return put(source, 0, source.length);
  }

  /** Appends {@code length} bytes from {@code offset} on. */
  public ByteSink put(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
    return this;
  }

  /** Appends what remains in {@code source}, whose position stays. */
  public ByteSink put(ByteBuffer source) {
    int length = source.remaining();
    reserve(length);
    source.get(source.position(), bytes, size, length);
    size += length;
    return this;
  }

  /** Appends text that the caller knows to be ASCII. */
  public ByteSink ascii(String text) {
    int length = text.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size + i] = (byte) text.charAt(i);
    }
    size += length;
    return this;
  }

  /** Appends text as UTF-8; half a surrogate pair becomes U+FFFD. */
  public ByteSink utf8(CharSequence text) {
    int i = copyPlain(text, 0);
    while (i < text.length()) {
      i = copyPlain(text, encode(text, i));
    }
    return this;
  }

  /** Appends text as a quoted JSON string in UTF-8; half a surrogate pair becomes U+FFFD. */
  public ByteSink jsonString(CharSequence text) {
    put('"');
    jsonCharacters(text);
    return put('"');
  }

  /** Appends text as what stands between the quotes of a JSON string. */
  public ByteSink jsonCharacters(CharSequence text) {
    int i = copyPlain(text, 0);
    while (i < text.length()) {
      char next = text.charAt(i);
      if (next < 0x80) {
        put(JsonEscapes.of(next));
        i = copyPlain(text, i + 1);
      } else {
        i = copyPlain(text, encode(text, i));
      }
    }
    return this;
  }

  /** Appends a number in decimal digits. */
  public ByteSink decimal(long value) {
    if (value == Long.MIN_VALUE) {
      return ascii("-9223372036854775808");
    }
    reserve(LONG_LENGTH);
    if (value < 0) {
      bytes[size++] = '-';
    }
    long rest = Math.abs(value);
    int end = size + digits(rest);
    size = end;
    do {
      bytes[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    return this;
  }

  private static int digits(long positive) {
    int digits = 1;
    for (long rest = positive; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * Appends characters from {@code from} on as long as ASCII, UTF-8 and JSON spell them alike;
   * returns the index of the first one that they do not.
   */
  private int copyPlain(CharSequence text, int from) {
    int length = text.length();
    reserve(length - from);
    byte[] target = bytes;
    int start = size - from;
    int i = from;
    while (i < length && JsonEscapes.isPlain(text.charAt(i))) {
      target[start + i] = (byte) text.charAt(i);
      i++;
    }
    size = start + i;
    return i;
  }

  /** Appends the character at {@code i}; returns the index of the next one. */
  private int encode(CharSequence text, int i) {
    char unit = text.charAt(i);
    if (unit < 0x80) {
      put(unit);
    } else if (unit < 0x800) {
      put(0xC0 | (unit >> 6)).put(continuation(unit));
    } else if (!Character.isSurrogate(unit)) {
      putThree(unit);
    } else if (isPair(text, i)) {
      putFour(Character.toCodePoint(unit, text.charAt(i + 1)));
      return i + 2;
    } else {
      putThree(0xFFFD);
    }
    return i + 1;
  }

  private static boolean isPair(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private void putThree(int unit) {
    put(0xE0 | (unit >> 12)).put(continuation(unit >> 6)).put(continuation(unit));
  }

  private void putFour(int point) {
    put(0xF0 | (point >> 18)).put(continuation(point >> 12));
    put(continuation(point >> 6)).put(continuation(point));
  }

  private static int continuation(int bits) {
    return 0x80 | (bits & 0x3F);
  }

  /** Makes room for {@code count} more bytes. */
  private void reserve(int count) {
    int needed = Math.addExact(size, count);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
    }
  }
}
