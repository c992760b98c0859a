package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in {@code @Blocking} methods. Their ids are PLY201–PLY229. */
public enum BlockingProblem implements Problem {
  /** A private blocking method. */
  BLOCKING_PRIVATE(
      error("PLY201", "%1$s is private, so its wrapper cannot call it", "remove 'private'")),
  /** A blocking method in another package that cannot be called from the agent's. */
  BLOCKING_INACCESSIBLE(
      error(
          "PLY202",
          "%1$s is %2$s, so a wrapper generated beside %3$s cannot call it",
          "make it public, or override it in %3$s")),
  /** A blocking method whose wrapper would be a method that wrappers have already. */
  BLOCKING_NAME_TAKEN(error("PLY203", "%1$s is a method that %2$s has already", "rename it")),
  /** A blocking method with a type in its signature that the wrapper cannot use. */
  BLOCKING_TYPE_INACCESSIBLE(
      error("PLY204", "%1$s uses %2$s, which is %3$s, so its wrapper cannot", "%4$s")),
  /** A blocking method that throws what is no exception. */
  BLOCKING_THROWS(
      error(
          "PLY205",
          "%1$s throws %2$s, and a blocking method may throw exceptions only",
          "declare Exception, or a subclass of it")),
  /** A blocking method in a class that is no agent. */
  BLOCKING_OUTSIDE_AGENT(
      warning(
          "PLY206",
          "%1$s gets no wrapper: %2$s is no agent, nor is a class here that extends it",
          "move the method to an agent, or make %2$s abstract for agents to extend"));

  private final Notice notice;

  BlockingProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
