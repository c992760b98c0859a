package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;

/** Mistakes in how a build calls the processor. Their ids are PLY001–PLY019. */
public enum BuildProblem implements Problem {
  /** A compiler option of ours that we do not know. */
  OPTION_UNKNOWN(error("PLY001", "-A%1$s is no option of Parley's", "%2$s")),
  /** A compiler option of ours with a value that it cannot have. */
  OPTION_VALUE(error("PLY002", "-A%1$s is '%2$s'", "use any of: %3$s"));

  private final Notice notice;

  BuildProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
