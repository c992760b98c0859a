package dev.parley.processor.write;

import java.util.List;

/**
 * Code that can be written on one line or broken at places that depend on each other: the manner in
 * which google-java-format lays code out.
 */
sealed interface Doc {

  /** Returns how wide it is on one line. */
  int width();

  /** Text that is never broken. */
  record Text(String text) implements Doc {
    @Override
    public int width() {
      return text.length();
    }
  }

  /** A string literal, quotes included, which becomes several if it is too long. */
  record Literal(String text) implements Doc {
    @Override
    public int width() {
      return text.length();
    }
  }

  /**
   * A place to break.
   *
   * @param flat what is there if it is not broken: a space or nothing
   * @param fill whether it is broken only if what follows does not fit; if not, it is broken
   *     whenever its group is
   */
  record Break(String flat, boolean fill) implements Doc {
    @Override
    public int width() {
      return flat.length();
    }
  }

  /**
   * A lambda that is a call's only argument, parentheses included: on a line of its own if it fits
   * there, otherwise broken where the call is.
   *
   * @param lambda the lambda
   */
  record OnlyLambda(Doc lambda) implements Doc {
    @Override
    public int width() {
      return lambda.width() + 2;
    }
  }

  /**
   * A group: on one line if it fits.
   *
   * @param indent how much further in its broken lines begin
   * @param width how wide it is on one line, which is asked for at every depth around it
   * @param parts what it is made of
   */
  record Group(int indent, int width, List<Doc> parts) implements Doc {

    /** Copies the parts. */
    public Group {
      parts = List.copyOf(parts);
    }

    static Group of(int indent, List<Doc> parts) {
      return new Group(indent, Doc.width(parts), parts);
    }

    static Group of(int indent, Doc... parts) {
      return of(indent, List.of(parts));
    }
  }

  /** Returns how wide parts are on one line. */
  static int width(List<Doc> parts) {
    int width = 0;
    for (Doc part : parts) {
      width += part.width();
    }
    return width;
  }
}
