package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/**
 * Mistakes in the class that is to be an agent, and in what {@code @Agent} says of it. Their ids
 * are PLY101 and PLY120–PLY131.
 */
public enum AgentProblem implements Problem {
  /** An agent that is an interface, an enum or an annotation. */
  AGENT_NOT_A_CLASS(
      error(
          "PLY101",
          "%1$s is %2$s, and only a class can be an agent",
          "make it a class or a record")),
  /** An abstract agent. */
  AGENT_ABSTRACT(
      error(
          "PLY120",
          "%1$s is abstract, so no chat can have one",
          "remove 'abstract', or move @Agent to the subclass that chats are to have")),
  /** An agent that is an inner class. */
  AGENT_INNER(
      error(
          "PLY121",
          "%1$s is an inner class, which needs an instance of %2$s around it",
          "make it static")),
  /** A private agent. */
  AGENT_PRIVATE(
      error("PLY122", "%1$s is private, so generated code cannot use %2$s", "remove 'private'")),
  /** An agent with type parameters. */
  AGENT_GENERIC(
      error(
          "PLY123",
          "%1$s has type parameters, and a chat cannot choose types for them",
          "remove the type parameters, or move @Agent to a subclass that chooses")),
  /** An agent whose constructor without parameters is private. */
  CONSTRUCTOR_PRIVATE(
      error("PLY124", "%1$s is private, so generated code cannot call it", "remove 'private'")),
  /** An agent whose constructors all have parameters. */
  CONSTRUCTOR_PARAMETERS(
      error(
          "PLY125",
          "%1$s has parameters, and %2$s has no constructor without",
          "name a class that gives them in @Agent(services = …), or add a constructor without"
              + " parameters")),
  /** An agent whose constructor throws a checked exception. */
  CONSTRUCTOR_THROWS(
      error(
          "PLY126",
          "%1$s throws %2$s, which nobody can handle when a chat opens",
          "handle it in the constructor, or do the work in an @OnChatStart method")),
  /** An agent that answers nothing. */
  AGENT_WITHOUT_HANDLERS(
      warning(
          "PLY127",
          "%1$s has no handler for a chat, so it answers nothing",
          "annotate a method with @OnMessage")),
  /** An agent whose name is blank. */
  AGENT_NAME_BLANK(
      error(
          "PLY128",
          "%1$s has a blank name, which would sign its messages with nothing",
          "write a name, or leave it out to be called %2$s")),
  /** An agent whose generated class exists already. */
  GENERATED_NAME_TAKEN(
      error(
          "PLY129",
          "%1$s needs the name %2$s for a generated class, and another class has it",
          "rename one of the two")),
  /** An agent with services and with several constructors to get them. */
  CONSTRUCTOR_AMBIGUOUS(
      error(
          "PLY130",
          "%1$s is one of %2$s's constructors, and which of them is to get the services is unclear",
          "keep one, and make the others private")),
  /** A constructor's parameter that only handlers get. */
  CONSTRUCTOR_TAKES_CALL(
      error(
          "PLY131",
          "%1$s takes %2$s, which only a handler gets: an agent is there before anything happens",
          "take it in the handler that needs it"));

  private final Notice notice;

  AgentProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
