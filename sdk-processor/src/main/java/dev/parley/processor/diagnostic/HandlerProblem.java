package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in how handlers are declared. Their ids are PLY102–PLY119. */
public enum HandlerProblem implements Problem {
  /** A private handler. */
  HANDLER_PRIVATE(
      error("PLY102", "%1$s is private, so generated code cannot call it", "remove 'private'")),
  /** A second handler of an event. */
  HANDLER_DUPLICATE(
      error(
          "PLY103",
          "%1$s handles %2$s, and so does %3$s: which one is to answer is unclear",
          "keep the annotation on one of them, and call the other from it")),
  /** A handler's parameter that nobody can provide. */
  HANDLER_PARAMETER(
      error("PLY104", "%1$s takes %2$s, which %3$s does not bring", "take any of: %4$s")),
  /** A static handler. */
  HANDLER_STATIC(
      error(
          "PLY106",
          "%1$s is static, and a handler belongs to its chat's agent",
          "remove 'static'")),
  /** An abstract handler, or abstract blocking method, of an abstract agent. */
  METHOD_ABSTRACT(
      error(
          "PLY107",
          "%1$s is abstract, and so is %2$s: no chat can have one",
          "give the method a body and remove 'abstract', or move @Agent to a subclass that has"
              + " one")),
  /** A handler with type parameters. */
  HANDLER_GENERIC(
      error(
          "PLY108",
          "%1$s has type parameters, and an event cannot choose types for them",
          "remove the type parameters")),
  /** A result that cannot be sent. */
  HANDLER_RESULT(
      error(
          "PLY109", "%1$s returns %2$s, which cannot be sent to the chat", "return any of: %3$s")),
  /** A result that can be sent in more than one way. */
  HANDLER_RESULT_AMBIGUOUS(
      error(
          "PLY110",
          "%1$s returns %2$s, which can be sent as %3$s",
          "declare it to return one of them")),
  /** A handler that throws what is no exception. */
  HANDLER_THROWS(
      error(
          "PLY111",
          "%1$s throws %2$s, and a handler may throw exceptions only",
          "declare Exception, or a subclass of it")),
  /** A handler in another package that cannot be called from the agent's. */
  HANDLER_INACCESSIBLE(
      error(
          "PLY112",
          "%1$s is %2$s, so code generated beside %3$s cannot call it",
          "make it public, or override it in %3$s")),
  /** An annotation of a method on something else. */
  NOT_ON_A_METHOD(
      error(
          "PLY113",
          "%1$s is %2$s, and %3$s is for methods",
          "move it to the method that is to run")),
  /** A handler in a class that is no agent. */
  HANDLER_OUTSIDE_AGENT(
      warning(
          "PLY114",
          "%1$s is never called: %2$s is no agent, nor is a class here that extends it",
          "put @Agent on %2$s, or make it abstract for agents to extend"));

  private final Notice notice;

  HandlerProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
