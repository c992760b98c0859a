package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.warning;

/** Buttons and their handlers that miss each other. Their ids are PLY446–PLY449. */
public enum ActionUseProblem implements Problem {
  /** A button whose name is nearly that of a handler. */
  ACTION_UNANSWERED(
      warning(
          "PLY446",
          "%1$s makes a button '%2$s', which no method answers",
          "write '%3$s', or add a method with @OnAction(\"%2$s\")")),
  /** A handler of an action that no button has. */
  ACTION_UNUSED(
      warning(
          "PLY447",
          "%1$s answers the action '%2$s', which no button of %3$s has",
          "make one by Action.named(\"%2$s\"), or remove the name"));

  private final Notice notice;

  ActionUseProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
