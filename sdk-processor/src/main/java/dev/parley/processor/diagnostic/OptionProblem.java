package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;

/** Mistakes in an application's own command-line options. Their ids are PLY140–PLY149. */
public enum OptionProblem implements Problem {
  /** An application option whose name is not one. */
  APP_OPTION_NAME(
      error("PLY140", "'%1$s' cannot be the name of a command-line option", "use %2$s")),
  /** Two application options of one name. */
  APP_OPTION_DUPLICATE(
      error(
          "PLY141",
          "--%1$s is an option of %2$s already",
          "give this one another name, or remove it")),
  /** An application option that has the name of one of ours. */
  APP_OPTION_RESERVED(
      error(
          "PLY142",
          "--%1$s is an option of every agent already",
          "use another name, such as %2$s")),
  /** An application option whose default is not allowed. */
  APP_OPTION_DEFAULT(
      error(
          "PLY143",
          "--%1$s is %2$s unless given, which is not among its values",
          "use any of: %3$s"));

  private final Notice notice;

  OptionProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
