package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.parley.annotations.Agent;
import dev.parley.processor.model.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/**
 * An agent as its author wrote it: possibly wrong, and holding the compiler's elements, so that a
 * message can point. Lives no longer than its round, and is no record, as its values are looked at
 * once, when somebody asks.
 */
public final class Candidate {

  private final TypeElement type;
  private final Mark agent;
  private final List<HandlerMethod> handlers = new ArrayList<>();
  private final List<WorkMethod> blocking = new ArrayList<>();
  private final List<WorkMethod> tools = new ArrayList<>();
  private final List<WorkMethod> steps = new ArrayList<>();
  private final Optional<Services> services;
  private Optional<AgentValues> values = Optional.empty();

  private Candidate(TypeElement type, Symbols symbols) {
    this.type = type;
    this.agent = Mark.on(type, Agent.class.getName()).orElseThrow();
    this.services = Services.of(agent, symbols);
    Lineage.of(type, symbols).markedMethods().forEach(marked -> add(marked, symbols));
  }

  /** Looks at a class that has {@code @Agent}. */
  public static Candidate of(TypeElement type, Symbols symbols) {
    return new Candidate(type, symbols);
  }

  private void add(MarkedMethod marked, Symbols symbols) {
    ExecutableElement method = marked.method();
    var signature =
        (ExecutableType) symbols.types().asMemberOf((DeclaredType) type.asType(), method);
    Marks marks = marked.marks();
    List<Event> events = events(marks);
    events.forEach(event -> handlers.add(new HandlerMethod(event, method, signature, marks)));
    if (marks.has(MethodMarks.BLOCKING) && events.isEmpty()) {
      blocking.add(new WorkMethod(method, signature, marks));
    }
    if (marks.has(MethodMarks.TOOL)) {
      tools.add(new WorkMethod(method, signature, marks));
    }
    if (marks.has(MethodMarks.STEP) && events.stream().allMatch(Event::isInChat)) {
      steps.add(new WorkMethod(method, signature, marks));
    }
  }

  /** Returns the class. */
  public TypeElement type() {
    return type;
  }

  /** Returns its {@code @Agent}. */
  public Mark agent() {
    return agent;
  }

  /** Returns the methods that answer events, inherited ones included. */
  public List<HandlerMethod> handlers() {
    return Collections.unmodifiableList(handlers);
  }

  /** Returns the methods that get wrappers, inherited ones included. */
  public List<WorkMethod> blocking() {
    return Collections.unmodifiableList(blocking);
  }

  /** Returns the methods that models can call, inherited ones included. */
  public List<WorkMethod> tools() {
    return Collections.unmodifiableList(tools);
  }

  /** Returns the methods whose calls can be shown, handlers and inherited ones included. */
  public List<WorkMethod> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** Returns what gives its services, if it names such a class. */
  public Optional<Services> services() {
    return services;
  }

  /** Returns what its tools and actions take and give as JSON. */
  public AgentValues values(Symbols symbols) {
    AgentValues known = values.orElseGet(() -> AgentValues.of(this, symbols));
    values = Optional.of(known);
    return known;
  }

  /** Returns the name of the class. */
  public ClassName name() {
    return ClassName.get(type);
  }

  /**
   * Returns the constructors that can make the agent of a new chat: the one without parameters, or,
   * where services are given, all that are not private.
   */
  public List<ExecutableElement> constructors() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor ->
            services.isPresent()
                ? !constructor.getModifiers().contains(Modifier.PRIVATE)
                : constructor.getParameters().isEmpty())
        .toList();
  }

  /** Returns what people can set, if the agent names anything. */
  public Optional<SettingsClass> settings() {
    return SettingsClass.of(agent);
  }

  private static List<Event> events(Marks marks) {
    return Stream.of(Event.values()).filter(event -> marks.has(event.annotation())).toList();
  }
}
