package dev.parley.protocol;

import java.util.List;
import java.util.Random;

/** Spoils good input in the ways that networks and enemies do; the same seed, the same harm. */
public final class Mutations {

  private static final String CHARACTERS =
      "0123456789-,/[]{}\":b\\u\u001e\u0000é€\ud83d\udc4d\ud800 ";

  private final Random random;

  /** Makes mutations that repeat with their seed. */
  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** Returns the source of all that is random here. */
  public Random random() {
    return random;
  }

  /** Returns one of the samples with one to four characters removed, doubled or replaced. */
  public String mutated(List<String> samples) {
    var text = new StringBuilder(samples.get(random.nextInt(samples.size())));
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutate(text);
    }
    return text.toString();
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.insert(at, other);
      case 1 -> text.setLength(at);
      case 2 -> text.append(text, at, text.length());
      case 3 -> text.replace(at, Math.min(at + 1, text.length()), String.valueOf(other));
      default -> text.delete(at, Math.min(at + 1 + random.nextInt(3), text.length()));
    }
  }

  /** Returns random text that holds everything text can go wrong with, lone surrogates included. */
  public String text(int longest) {
    int length = random.nextInt(longest + 1);
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(10)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append("\"\\/\u2028\u2029\u007f\ufeff".charAt(random.nextInt(7)));
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        case 4 -> text.append((char) random.nextInt(0xD800));
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  /** Returns text as the wire may carry it: half surrogate pairs replaced. */
  public static String wellFormed(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
