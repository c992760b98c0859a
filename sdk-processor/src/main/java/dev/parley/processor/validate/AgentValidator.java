package dev.parley.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.AgentClass;
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
    new ServicesRules(subject).check();
    new ConstructorRules(subject).check();
    new OptionRules(subject).check();
    new PoolRules(subject).check();
    new SettingRules(subject).check();
    new HandlerRules(subject).check();
    new EventRules(subject).check();
    new ActionRules(subject).check();
    blockingRules(subject).check(candidate.blocking());
    new PoolUseRules(subject).check();
    new ToolRules(subject).check();
    new ValueRules(subject).check();
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
  public static List<WorkMethod> wrappable(Candidate candidate, Symbols symbols) {
    return blockingRules(new Subject(candidate, symbols)).wrappable(candidate.blocking());
  }

  /** Tells whether code beside an agent can use its class at all. */
  public static boolean isNameable(Candidate candidate) {
    return Access.of(candidate).obstacle(candidate.type()).isEmpty();
  }

  private static WrapperRules blockingRules(Subject subject) {
    ClassName wrapper = AgentClass.wrapperOf(subject.candidate().name());
    return new WrapperRules(subject, wrapper, WrapperRules.Objections.TO_BLOCKING);
  }
}
