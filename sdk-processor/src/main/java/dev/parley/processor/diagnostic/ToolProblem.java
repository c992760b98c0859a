package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in {@code @Tool} methods. Their ids are PLY401–PLY419. */
public enum ToolProblem implements Problem {
  /** A private tool. */
  TOOL_PRIVATE(
      error("PLY401", "%1$s is private, so generated code cannot call it", "remove 'private'")),
  /** A tool in another package that cannot be called from the agent's. */
  TOOL_INACCESSIBLE(
      error(
          "PLY402",
          "%1$s is %2$s, so code generated beside %3$s cannot call it",
          "make it public, or override it in %3$s")),
  /** A tool with type parameters. */
  TOOL_GENERIC(
      error(
          "PLY403",
          "%1$s has type parameters, and a model cannot choose types for them",
          "remove the type parameters")),
  /** A tool with a variable number of arguments. */
  TOOL_VARARGS(
      error(
          "PLY404",
          "%1$s is a variable number of arguments, and a model gives each by its name",
          "take a %2$s")),
  /** A tool without a description. */
  TOOL_UNDESCRIBED(
      warning(
          "PLY405",
          "%1$s has no description, so a model can only guess what it is for",
          "say what it does in @Tool(description = …), or in its Javadoc")),
  /** A tool with a name that models do not take. */
  TOOL_NAME(
      error(
          "PLY406",
          "'%1$s' cannot be the name of a tool: models take 1 to 64 letters, digits, _ and -",
          "use %2$s")),
  /** Two tools of one name. */
  TOOL_DUPLICATE(
      error(
          "PLY407",
          "%1$s is the tool '%2$s', and so is %3$s: a model could not tell them apart",
          "give one of them another name in @Tool(name = …)")),
  /** A tool that throws what is no exception. */
  TOOL_THROWS(
      error(
          "PLY408",
          "%1$s throws %2$s, and a tool may throw exceptions only",
          "declare Exception, or a subclass of it")),
  /** A tool in a class that is no agent. */
  TOOL_OUTSIDE_AGENT(
      warning(
          "PLY409",
          "%1$s is nobody's tool: %2$s is no agent, nor is a class here that extends it",
          "move the method to an agent, or make %2$s abstract for agents to extend")),
  /** A tool that takes what only an event brings. */
  TOOL_PARAMETER(
      error(
          "PLY410",
          "%1$s takes %2$s, which only an event brings",
          "take what is needed of it as parameters, or any of: %3$s")),
  /** A description that says nothing. */
  DESCRIPTION_BLANK(
      error(
          "PLY411",
          "%1$s has a description without words, which tells a model nothing",
          "say what it is about, or remove @Describe")),
  /** A tool that takes a service. */
  TOOL_SERVICE(
      error(
          "PLY412",
          "%1$s takes %2$s, a service, which a model cannot give",
          "take it in the constructor of %3$s, and keep it in a field"));

  private final Notice notice;

  ToolProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
