package dev.parley.processor.validate;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.BlockingMethod;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import java.util.List;

/** Tells everything that is wrong with an agent. */
public final class AgentValidator {

  private AgentValidator() {}

  /** Returns what is wrong with an agent, in the order of its declaration. */
  public static List<Finding> validate(Candidate candidate, Symbols symbols) {
    var subject = new Subject(candidate, symbols);
    var theClass = new ClassRules(subject);
    if (!theClass.checkKind()) {
      return subject.findings();
    }
    theClass.check();
    new ConstructorRules(subject).check();
    new OptionRules(subject).check();
    new HandlerRules(subject).check();
    var blocking = new BlockingRules(subject);
    candidate.blocking().forEach(blocking::check);
    PlacementValidator.validate(candidate.type()).forEach(subject::find);
    theClass.checkAnswersSomething();
    return subject.findings();
  }

  /** Tells whether nothing can be generated because of a finding. */
  public static boolean hasErrors(List<Finding> findings) {
    return findings.stream().map(Finding::problem).anyMatch(Problem::isError);
  }

  /**
   * Returns the blocking methods that nothing is wrong with. A wrapper of them is written even if
   * something else is wrong with the agent, so that a mention of the wrapper is no second mistake.
   */
  public static List<BlockingMethod> wrappable(Candidate candidate, Symbols symbols) {
    return candidate.blocking().stream()
        .filter(method -> {
          var subject = new Subject(candidate, symbols);
          new BlockingRules(subject).check(method);
          return subject.findings().isEmpty();
        })
        .toList();
  }

  /** Tells whether code beside an agent can use its class at all. */
  public static boolean isNameable(Candidate candidate) {
    return Access.of(candidate).obstacle(candidate.type()).isEmpty();
  }
}
