package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in {@code @Step} methods. Their ids are PLY230–PLY259. */
public enum StepProblem implements Problem {
  /** A private step. */
  STEP_PRIVATE(
      error(
          "PLY230",
          "%1$s is private, so the class that shows it cannot call it",
          "remove 'private'")),
  /** A step in another package that cannot be called from the agent's. */
  STEP_INACCESSIBLE(
      error(
          "PLY231",
          "%1$s is %2$s, so the class that shows it, beside %3$s, cannot call it",
          "make it public, or override it in %3$s")),
  /** A step whose wrapper would be a method that its class has already. */
  STEP_NAME_TAKEN(
      error(
          "PLY232", "%1$s is a method that %2$s has already, so it cannot be shown", "rename it")),
  /** A step with a type in its signature that the class of the steps cannot use. */
  STEP_TYPE_INACCESSIBLE(
      error("PLY233", "%1$s uses %2$s, which is %3$s, so the class that shows it cannot", "%4$s")),
  /** A step that throws what is no exception. */
  STEP_THROWS(
      error(
          "PLY234",
          "%1$s throws %2$s, and a step may throw exceptions only",
          "declare Exception, or a subclass of it")),
  /** Two steps that are the same method of the class of the steps. */
  STEP_DUPLICATE(
      error(
          "PLY235",
          "%1$s is shown by the same method as %2$s: the same name and parameters, as %3$s sees"
              + " them",
          "rename one of them")),
  /** A step in a class that is no agent. */
  STEP_OUTSIDE_AGENT(
      warning(
          "PLY236",
          "%1$s is never shown: %2$s is no agent, nor is a class here that extends it",
          "move the method to an agent, or make %2$s abstract for agents to extend")),

  /** An input that is no parameter. */
  STEP_INPUT_UNKNOWN(error("PLY237", "'%1$s' is no parameter of %2$s", "%3$s")),
  /** An input that is there twice. */
  STEP_INPUT_DUPLICATE(error("PLY238", "'%1$s' is shown by %2$s already", "remove one of the two")),
  /** All inputs, and some of them besides. */
  STEP_INPUT_ALL(
      error(
          "PLY239",
          "%1$s shows '*', which is all parameters, and some of them by name",
          "keep '*', or the names")),
  /** A text that is blank. */
  STEP_BLANK(
      error(
          "PLY240",
          "%1$s has a blank %2$s, which shows nothing",
          "write one, or leave it out%3$s")),
  /** A language of an output that is not shown. */
  STEP_LANGUAGE_UNUSED(
      warning(
          "PLY241",
          "%1$s has the language '%2$s' for an output, and shows none",
          "remove the language%3$s")),
  /** A result that cannot be shown. */
  STEP_OUTPUT_UNSEEN(
      warning(
          "PLY242",
          "%1$s returns %2$s, which can be read only once, so it is not shown",
          "return a List, or write output = false")),
  /** A step where there is no chat. */
  STEP_WITHOUT_CHAT(
      error(
          "PLY243",
          "%1$s handles %2$s, and there is no chat then that could show it",
          "remove @Step"));

  private final Notice notice;

  StepProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
