package dev.parley.json;

/**
 * Something that is wrong with a JSON value, told so that a person or a model can mend it.
 *
 * @param path where, such as {@code lines[2].count}; empty for the whole value
 * @param fact what, as the rest of a sentence that begins with the path
 */
public record JsonProblem(String path, String fact) {

  /** Returns the sentence, such as {@code limit is 0, and must be at least 1}. */
  public String sentence() {
    return (path.isEmpty() ? "the value" : path) + " " + fact;
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence();
  }
}
