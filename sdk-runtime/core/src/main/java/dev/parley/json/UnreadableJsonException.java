package dev.parley.json;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A value is not what its type wants; tells everything that is wrong, not just the first. */
public final class UnreadableJsonException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** A message is to be read; behind this many problems, the rest is only counted. */
  private static final int TOLD = 20;

  private final transient List<JsonProblem> problems;

  /** Tells of at least one problem. */
  public UnreadableJsonException(List<JsonProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, in the order of the value. */
  public List<JsonProblem> problems() {
    return problems;
  }

  private static String message(List<JsonProblem> problems) {
    String told = problems.stream().limit(TOLD).map(JsonProblem::sentence).collect(joining("; "));
    return problems.size() <= TOLD ? told : told + "; and " + (problems.size() - TOLD) + " more";
  }
}
