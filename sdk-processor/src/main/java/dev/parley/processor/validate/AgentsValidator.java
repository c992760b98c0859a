package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BuildProblem.AGENTS_AT_ODDS;
import static dev.parley.processor.diagnostic.BuildProblem.AGENTS_OF_ONE_NAME;

import dev.parley.annotations.Agent;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.AgentName;
import dev.parley.processor.discover.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Tells what keeps the agents of a module from being served together. */
public final class AgentsValidator {

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, TypeElement> names = new HashMap<>();
  private final Map<String, Declaration> declarations = new HashMap<>();

  private AgentsValidator() {}

  /** What an agent declares for the whole application. */
  private record Declaration(TypeElement agent, String words) {}

  /** Returns what is wrong with agents of one module. */
  public static List<Finding> validate(List<TypeElement> agents) {
    var validator = new AgentsValidator();
    for (TypeElement agent : agents) {
      Mark.on(agent, Agent.class.getName()).ifPresent(mark -> validator.check(agent, mark));
    }
    return List.copyOf(validator.findings);
  }

  private void check(TypeElement agent, Mark mark) {
    checkName(agent, mark);
    mark.marks("options").forEach(option -> checkDeclared("option", option, agent, mark));
    mark.marks("pools").forEach(pool -> checkDeclared("pool", pool, agent, mark));
  }

  private void checkName(TypeElement agent, Mark mark) {
    String given = mark.text("name");
    String name = given.isEmpty() ? AgentName.unlessGiven(agent) : given;
    TypeElement other = names.putIfAbsent(name, agent);
    if (other != null) {
      Finding finding =
          Finding.of(AGENTS_OF_ONE_NAME, nameOf(agent, other), name, nameOf(other, agent))
              .at(agent)
              .in(mark.mirror());
      findings.add(
          mark.given("name").map(value -> finding.in(mark.mirror(), value)).orElse(finding));
    }
  }

  private void checkDeclared(String kind, Mark declared, TypeElement agent, Mark mark) {
    var declaration = new Declaration(agent, words(declared));
    Declaration other = declarations.putIfAbsent(kind + " " + declared.text("name"), declaration);
    if (other != null && !other.words().equals(declaration.words())) {
      Finding finding =
          Finding.of(
                  AGENTS_AT_ODDS,
                  nameOf(agent, other.agent()),
                  kind,
                  declared.text("name"),
                  nameOf(other.agent(), agent))
              .at(agent);
      findings.add(
          mark.given(kind + "s")
              .map(value -> finding.in(mark.mirror(), itemOf(value, declared)))
              .orElse(finding));
    }
  }

  /** Returns the place of a declaration in a list of them. */
  private static AnnotationValue itemOf(AnnotationValue value, Mark declared) {
    return value.getValue() instanceof List<?> items
        ? items.stream()
            .map(AnnotationValue.class::cast)
            .filter(item -> item.getValue().equals(declared.mirror()))
            .findFirst()
            .orElse(value)
        : value;
  }

  private static String words(Mark declared) {
    var words = new StringBuilder();
    declared.mirror().getAnnotationType().asElement().getEnclosedElements().stream()
        .map(each -> each.getSimpleName().toString())
        .sorted()
        .forEach(name -> words.append(name).append('=').append(declared.text(name)).append(' '));
    return words.toString();
  }

  /** Returns the agent's class as its author says it, unless the other's is called the same. */
  private static String nameOf(TypeElement agent, TypeElement other) {
    return Wording.of(agent).equals(Wording.of(other))
        ? agent.getQualifiedName().toString()
        : Wording.of(agent);
  }
}
