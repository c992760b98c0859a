package dev.parley.processor.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of everything that can be wrong. */
public final class Problems {

  private static final List<Problem> ALL =
      Stream.<Problem[]>of(
              BuildProblem.values(),
              AgentProblem.values(),
              UploadProblem.values(),
              HandlerProblem.values(),
              EventProblem.values(),
              OptionProblem.values(),
              BlockingProblem.values(),
              StepProblem.values(),
              ToolProblem.values(),
              ValueProblem.values(),
              ActionUseProblem.values(),
              ServiceProblem.values(),
              SettingProblem.values(),
              OfferProblem.values())
          .flatMap(Stream::of)
          .sorted(Comparator.comparing(Problem::id))
          .toList();

  private Problems() {}

  /** Returns every problem, in the order of their ids. */
  public static List<Problem> all() {
    return ALL;
  }
}
