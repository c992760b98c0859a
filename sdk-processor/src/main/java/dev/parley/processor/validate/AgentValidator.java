package dev.parley.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.MethodMarks;
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
    new UploadRules(subject).check();
    new SettingRules(subject).check();
    new OfferRules(subject).check();
    new HandlerRules(subject).check();
    new EventRules(subject).check();
    new ActionRules(subject).check();
    blockingRules(subject).check(candidate.blocking());
    new PoolUseRules(subject).check();
    stepRules(subject).check(onlySteps(candidate));
    stepRules(subject).checkTypes(stepHandlers(candidate));
    new StepRules(subject).check();
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

  /** Returns the steps that nothing is wrong with, for the same reason. */
  public static List<WorkMethod> showable(Candidate candidate, Symbols symbols) {
    return stepRules(new Subject(candidate, symbols)).wrappable(candidate.steps());
  }

  /** Tells whether code beside an agent can use its class at all. */
  public static boolean isNameable(Candidate candidate) {
    return Access.of(candidate).obstacle(candidate.type()).isEmpty();
  }

  private static WrapperRules blockingRules(Subject subject) {
    ClassName wrapper = AgentClass.wrapperOf(subject.candidate().name());
    return new WrapperRules(subject, wrapper, WrapperRules.Objections.TO_BLOCKING);
  }

  private static WrapperRules stepRules(Subject subject) {
    ClassName steps = AgentClass.stepsOf(subject.candidate().name());
    return new WrapperRules(subject, steps, WrapperRules.Objections.TO_STEPS);
  }

  /** What is wrong with a handler, a blocking method or a tool is told of that, once. */
  private static List<WorkMethod> onlySteps(Candidate candidate) {
    return candidate.steps().stream()
        .filter(step -> !step.marks().areOfHandler())
        .filter(step -> !step.marks().has(MethodMarks.BLOCKING))
        .filter(step -> !step.marks().has(MethodMarks.TOOL))
        .toList();
  }

  private static List<WorkMethod> stepHandlers(Candidate candidate) {
    return candidate.steps().stream().filter(step -> step.marks().areOfHandler()).toList();
  }
}
