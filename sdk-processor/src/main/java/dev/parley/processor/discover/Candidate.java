package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.parley.annotations.Agent;
import dev.parley.processor.model.Event;
import java.util.ArrayList;
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
 * message can point. Lives no longer than its round.
 *
 * @param type the class
 * @param agent its {@code @Agent}
 * @param handlers the methods that answer events, inherited ones included
 * @param blocking the methods that get wrappers, inherited ones included
 * @param tools the methods that models can call, inherited ones included
 * @param steps the methods whose calls can be shown, handlers and inherited ones included
 * @param services what gives its services, if it names such a class
 */
public record Candidate(
    TypeElement type,
    Mark agent,
    List<HandlerMethod> handlers,
    List<WorkMethod> blocking,
    List<WorkMethod> tools,
    List<WorkMethod> steps,
    Optional<Services> services) {

  /** Copies the lists. */
  public Candidate {
    handlers = List.copyOf(handlers);
    blocking = List.copyOf(blocking);
    tools = List.copyOf(tools);
    steps = List.copyOf(steps);
  }

  /** Looks at a class that has {@code @Agent}. */
  public static Candidate of(TypeElement type, Symbols symbols) {
    var handlers = new ArrayList<HandlerMethod>();
    var blocking = new ArrayList<WorkMethod>();
    var tools = new ArrayList<WorkMethod>();
    var steps = new ArrayList<WorkMethod>();
    for (MarkedMethod marked : Lineage.of(type, symbols).markedMethods()) {
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
    Mark agent = Mark.on(type, Agent.class.getName()).orElseThrow();
    Optional<Services> services = Services.of(agent, symbols);
    return new Candidate(type, agent, handlers, blocking, tools, steps, services);
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
