package dev.parley.processor.discover;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.Step;
import dev.parley.annotations.Tab;
import dev.parley.annotations.Tool;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.WidgetKind;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds what is annotated, and remembers it by name from round to round: a handler may mention a
 * class that a later round writes, its own agent's wrappers above all.
 */
public final class Discovery {

  private static final Set<Class<? extends Annotation>> OF_METHODS = ofMethods();

  private static final Set<Class<? extends Annotation>> OF_SETTINGS = ofSettings();

  private final Symbols symbols;
  private final Set<String> agents = new LinkedHashSet<>();
  private final Set<String> holders = new LinkedHashSet<>();
  private final Set<String> widgetHolders = new LinkedHashSet<>();
  private final Set<String> awaitingWrapper = new LinkedHashSet<>();
  private final Set<String> awaitingSteps = new LinkedHashSet<>();
  private final Set<String> awaitingTable = new LinkedHashSet<>();

  /** The agents that nothing is wrong with. */
  private final Set<String> settled = new HashSet<>();

  /** The agents of this round by name, as looking at one takes a while. */
  private final Map<String, Optional<Candidate>> candidates = new HashMap<>();

  /** Finds nothing yet. */
  public Discovery(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Adds what a round brings. */
  public void begin(RoundEnvironment round) {
    candidates.clear();
    for (Element element : round.getElementsAnnotatedWith(Agent.class)) {
      if (element instanceof TypeElement type && agents.add(nameOf(type))) {
        awaitingWrapper.add(nameOf(type));
        awaitingSteps.add(nameOf(type));
        awaitingTable.add(nameOf(type));
      }
    }
    round.getElementsAnnotatedWithAny(OF_METHODS).stream()
        .flatMap(element -> Symbols.typeAround(element).stream())
        .map(Discovery::nameOf)
        .forEach(holders::add);
    round.getElementsAnnotatedWithAny(OF_SETTINGS).stream()
        .flatMap(element -> Symbols.typeAround(element).stream())
        .map(Discovery::nameOf)
        .forEach(widgetHolders::add);
  }

  /** Returns the agents whose wrappers can be written now; each is returned once. */
  public List<Candidate> readyForWrapper() {
    return take(
        awaitingWrapper,
        candidate -> Resolution.ofWrappers(candidate.blocking(), candidate, symbols));
  }

  /** Returns the agents whose steps can be written now; each is returned once. */
  public List<Candidate> readyForSteps() {
    return take(awaitingSteps, candidate -> Resolution.ofSteps(candidate, symbols));
  }

  /** Returns the agents whose dispatch table can be written now; each is returned once. */
  public List<Candidate> readyForTable() {
    return take(awaitingTable, candidate -> Resolution.ofTable(candidate, symbols));
  }

  /**
   * Remembers that nothing is wrong with an agent. If it waits for no type, then no later round can
   * change that.
   */
  public void settle(Candidate agent) {
    String name = nameOf(agent.type());
    if (Stream.of(awaitingWrapper, awaitingSteps, awaitingTable)
        .noneMatch(awaiting -> awaiting.contains(name))) {
      settled.add(name);
    }
  }

  /** Returns the agents that are not settled, those that wait for a type included. */
  public List<Candidate> unsettledAgents() {
    return agents.stream()
        .filter(name -> !settled.contains(name))
        .flatMap(name -> candidate(name).stream())
        .toList();
  }

  /**
   * Returns the classes and interfaces that have, or hold something that has, our annotations,
   * without settled agents.
   */
  public List<TypeElement> unsettledHolders() {
    var all = new LinkedHashSet<>(agents);
    all.addAll(holders);
    all.removeAll(settled);
    return all.stream().flatMap(name -> symbols.type(name).stream()).toList();
  }

  /** Returns all classes and interfaces that hold a widget. */
  public List<TypeElement> widgetHolders() {
    return widgetHolders.stream().flatMap(name -> symbols.type(name).stream()).toList();
  }

  /** Tells whether all agents' settings exist. */
  public boolean knowsAllSettings() {
    return marks()
        .allMatch(agent ->
            agent.isResolved()
                && SettingsClass.of(agent).stream()
                    .allMatch(settings -> Resolution.isResolved(settings.type())));
  }

  /** Returns the records that are an agent's settings. */
  public Set<TypeElement> settings() {
    return marks()
        .flatMap(agent -> SettingsClass.of(agent).stream())
        .flatMap(settings -> settings.asRecord().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Mark> marks() {
    return agents.stream()
        .flatMap(name -> symbols.type(name).stream())
        .flatMap(type -> Mark.on(type, Agent.class.getName()).stream());
  }

  /** Returns the agents, their superclasses and their interfaces. */
  public Set<TypeElement> lineages() {
    return agents.stream()
        .flatMap(name -> symbols.type(name).stream())
        .flatMap(agent -> Lineage.types(agent, symbols).stream())
        .collect(Collectors.toSet());
  }

  private List<Candidate> take(Set<String> waiting, Predicate<Candidate> ready) {
    var taken = new ArrayList<Candidate>();
    for (String name : List.copyOf(waiting)) {
      candidate(name)
          .filter(ready)
          .ifPresent(candidate -> {
            waiting.remove(name);
            taken.add(candidate);
          });
    }
    return taken;
  }

  private Optional<Candidate> candidate(String name) {
    return candidates.computeIfAbsent(name, this::lookAt);
  }

  private Optional<Candidate> lookAt(String name) {
    return symbols
        .type(name)
        .filter(type -> Mark.isOn(type, Agent.class.getName()))
        .map(type -> Candidate.of(type, symbols));
  }

  private static Set<Class<? extends Annotation>> ofSettings() {
    var annotations = new LinkedHashSet<Class<? extends Annotation>>();
    for (WidgetKind kind : WidgetKind.values()) {
      annotations.add(kind.annotationType());
    }
    annotations.add(Tab.class);
    return annotations;
  }

  private static Set<Class<? extends Annotation>> ofMethods() {
    var annotations = new LinkedHashSet<Class<? extends Annotation>>();
    for (Event event : Event.values()) {
      annotations.add(event.annotationType());
    }
    annotations.add(Blocking.class);
    annotations.add(Step.class);
    annotations.add(Tool.class);
    return annotations;
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
