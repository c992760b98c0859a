package dev.parley.setting;

import java.util.List;

/** Settings that do not fit their form; says everything that is wrong with them. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // what List.copyOf makes is serializable
  private final List<String> problems;

  /** Tells the problems, each a sentence for the person who chose. */
  public SettingsException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Tells that the record's own constructor refuses the values. */
  SettingsException(String problem, RuntimeException refusal) {
    super(problem, refusal);
    this.problems = List.of(problem);
  }

  /** Returns what is wrong, each with the label of its setting. */
  public List<String> problems() {
    return problems;
  }
}
