package dev.parley.processor.validate;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.AgentValues;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.PlacedMark;
import dev.parley.processor.discover.Resolution;
import dev.parley.processor.discover.Services;
import dev.parley.processor.discover.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The agent that rules look at, and what they find. */
final class Subject {

  private final Candidate candidate;
  private final Symbols symbols;
  private final Access access;
  private final List<Finding> findings = new ArrayList<>();

  Subject(Candidate candidate, Symbols symbols) {
    this.candidate = candidate;
    this.symbols = symbols;
    this.access = Access.of(candidate);
  }

  Candidate candidate() {
    return candidate;
  }

  Symbols symbols() {
    return symbols;
  }

  Access access() {
    return access;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Returns what the agent takes and gives as JSON. */
  AgentValues values() {
    return candidate.values(symbols);
  }

  /** Returns the agent's class. */
  TypeElement type() {
    return candidate.type();
  }

  /** Adds a finding at a declaration, or at the agent's class if that is in no source file. */
  void find(Element element, Problem problem, Object... names) {
    Element place = symbols.inSource(element) ? element : type();
    findings.add(Finding.of(problem, names).at(place));
  }

  /** Adds a finding at a value of a method's annotation, or where one can be pointed to. */
  void find(PlacedMark placed, String value, Problem problem, Object... names) {
    if (!symbols.inSource(placed.method())) {
      find(type(), problem, names);
      return;
    }
    Finding finding = Finding.of(problem, names).at(placed.method()).in(placed.mark().mirror());
    findings.add(
        placed
            .mark()
            .given(value)
            .map(given -> finding.in(placed.mark().mirror(), given))
            .orElse(finding));
  }

  /** Adds a finding at an item of an array in a method's annotation. */
  void findItem(PlacedMark placed, String value, int item, Problem problem, Object... names) {
    List<AnnotationValue> items = placed.mark().givenItems(value);
    if (item < items.size() && symbols.inSource(placed.method())) {
      Finding finding = Finding.of(problem, names).at(placed.method());
      findings.add(finding.in(placed.mark().mirror(), items.get(item)));
    } else {
      find(placed, value, problem, names);
    }
  }

  /** Adds a finding at a member of the class of services, or where the agent names that. */
  void findIn(Services services, ExecutableElement member, Problem problem, Object... names) {
    if (symbols.inSource(member)) {
      findings.add(Finding.of(problem, names).at(member));
    } else {
      findings.add(
          Finding.of(problem, names).at(type()).in(candidate.agent().mirror(), services.value()));
    }
  }

  /** Adds a finding. */
  void find(Finding finding) {
    findings.add(finding);
  }

  /** Returns what the author calls a method. */
  String nameOf(ExecutableElement method) {
    return Wording.of(method, type());
  }

  /** Returns what the author calls the agent's class. */
  String name() {
    return Wording.of(type());
  }

  /** Tells whether the agent's own class declares a method. */
  boolean declares(ExecutableElement method) {
    return type().equals(method.getEnclosingElement());
  }

  /** Tells whether a method is abstract and the agent is what makes it so. */
  boolean leavesAbstract(ExecutableElement method) {
    return declares(method) && isAbstract(method) && isAbstract(type());
  }

  static boolean isAbstract(Element element) {
    return element.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Returns the first type among those thrown that somebody has to handle. */
  Optional<TypeMirror> checked(List<? extends TypeMirror> thrown) {
    return thrown.stream()
        .filter(Resolution::isResolved)
        .filter(this::isChecked)
        .<TypeMirror>map(type -> type)
        .findFirst();
  }

  private boolean isChecked(TypeMirror type) {
    return Stream.of("java.lang.RuntimeException", "java.lang.Error")
        .flatMap(name -> symbols.type(name).stream())
        .noneMatch(unchecked -> symbols.types().isSubtype(type, unchecked.asType()));
  }

  /** Returns the first type among those thrown that is neither an exception nor an error. */
  Optional<TypeMirror> unthrowable(List<? extends TypeMirror> thrown) {
    if (thrown.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror exception = symbols.type("java.lang.Exception").orElseThrow().asType();
    TypeMirror error = symbols.type("java.lang.Error").orElseThrow().asType();
    return thrown.stream()
        .filter(Resolution::isResolved)
        .filter(type -> !symbols.types().isSubtype(type, exception))
        .filter(type -> !symbols.types().isSubtype(type, error))
        .<TypeMirror>map(type -> type)
        .findFirst();
  }
}
