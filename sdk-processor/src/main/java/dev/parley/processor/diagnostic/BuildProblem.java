package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in how a build calls the processor. Their ids are PLY001–PLY019. */
public enum BuildProblem implements Problem {
  /** A compiler option of ours that we do not know. */
  OPTION_UNKNOWN(error("PLY001", "-A%1$s is no option of Parley's", "%2$s")),
  /** A compiler option of ours with a value that it cannot have. */
  OPTION_VALUE(error("PLY002", "-A%1$s is '%2$s', which it cannot be", "use any of: %3$s")),
  /** A name for the class that serves all agents that no class can have. */
  AGENTS_MAIN_NO_NAME(
      error(
          "PLY003",
          "-Aparley.agentsMain is '%1$s', which no class can be called",
          "write a qualified name such as shop.AgentsMain, or false to have no such class")),
  /** A name for the class that serves all agents that another class has. */
  AGENTS_MAIN_TAKEN(
      error(
          "PLY004",
          "%1$s is to be the class that serves all agents, and another class has that name",
          "rename that one, or choose another name with -Aparley.agentsMain=…")),
  /** Agents of one name, which nobody could choose between. */
  AGENTS_OF_ONE_NAME(
      warning(
          "PLY005",
          "%1$s is called '%2$s', and so is %3$s: people could not choose between them, so no class"
              + " is written that serves both",
          "name one of them with @Agent(name = …), or build with -Aparley.agentsMain=false")),
  /** Agents that declare something in different words. */
  AGENTS_AT_ODDS(
      warning(
          "PLY006",
          "%1$s declares the %2$s '%3$s' otherwise than %4$s, so no class is written that serves"
              + " both",
          "declare it in the same words, or build with -Aparley.agentsMain=false")),
  /** A class that is to serve all agents, without the classes that it needs. */
  AGENTS_MAIN_WITHOUT_MAINS(
      error(
          "PLY007",
          "-Aparley.agentsMain is '%1$s', and -Aparley.main=false leaves out the classes it needs",
          "remove one of the two"));

  private final Notice notice;

  BuildProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
