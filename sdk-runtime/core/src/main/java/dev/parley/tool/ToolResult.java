package dev.parley.tool;

/**
 * What came of a call of a tool, for the model that asked for it.
 *
 * @param text the result: text as it is, all else as JSON; what is wrong if it failed
 * @param failed whether it failed; a model can then mend its call
 */
public record ToolResult(String text, boolean failed) {

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
