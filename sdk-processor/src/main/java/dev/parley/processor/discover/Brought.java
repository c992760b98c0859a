package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.Argument.OfCall;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Something that a handler can take: parameters bind by type.
 *
 * @param type the type of the parameters that get it
 * @param argument what they get
 */
public record Brought(TypeName type, Argument argument) {

  private static final Pattern PACKAGES = Pattern.compile("\\b(\\p{Ll}\\w*\\.)+(?=\\p{Lu})");

  /** Returns what an event brings to the handlers of an agent, in the order in which to list it. */
  public static List<Brought> by(Event event, Candidate candidate) {
    var brought = new ArrayList<Brought>();
    event.brings().forEach(argument -> brought.add(new Brought(argument.type(), argument)));
    if (event.isInChat()) {
      settings(candidate).forEach(brought::add);
      companions(candidate).forEach(type -> brought.add(companion(type)));
      if (!candidate.tools().isEmpty()) {
        ClassName tools = AgentClass.toolsOf(candidate.name());
        brought.add(new Brought(RuntimeNames.TOOL_BOX, new Argument.Companion(tools)));
      }
    }
    brought.addAll(byServices(candidate));
    return List.copyOf(brought);
  }

  /** Returns what an agent's services bring, to its constructor too. */
  public static List<Brought> byServices(Candidate candidate) {
    var brought = new ArrayList<Brought>();
    candidate
        .services()
        .ifPresent(services -> {
          services
              .offered()
              .forEach(each ->
                  brought.add(
                      new Brought(
                          TypeName.get(each.type()),
                          new Argument.Service(Optional.of(each.name())))));
          brought.add(
              new Brought(
                  TypeName.get(services.type().asType()), new Argument.Service(Optional.empty())));
        });
    return List.copyOf(brought);
  }

  /** Returns what a parameter of a type gets in an agent's handler of an event, if anything. */
  public static Optional<Argument> to(TypeMirror type, Event event, Candidate candidate) {
    TypeName name = TypeName.get(type);
    for (OfCall argument : event.brings()) {
      if (argument.type().equals(name)) {
        return Optional.of(argument); // as most do, without a look at the rest
      }
    }
    return first(by(event, candidate), type);
  }

  /** Returns what a parameter of a type gets in an agent's constructor, if anything. */
  public static Optional<Argument> toConstructor(TypeMirror type, Candidate candidate) {
    return first(byServices(candidate), type);
  }

  private static Optional<Argument> first(List<Brought> brought, TypeMirror type) {
    TypeName name = TypeName.get(type);
    return brought.stream()
        .filter(each -> each.type().equals(name))
        .map(Brought::argument)
        .findFirst();
  }

  /** Returns what a tool of an agent can take that is not asked of a model. */
  public static List<Brought> toTools(Candidate candidate) {
    var brought = new ArrayList<Brought>();
    Stream.of(OfCall.CHAT, OfCall.USER)
        .forEach(argument -> brought.add(new Brought(argument.type(), argument)));
    settings(candidate).forEach(brought::add);
    companions(candidate).forEach(type -> brought.add(companion(type)));
    return List.copyOf(brought);
  }

  /** Returns what a parameter of a type gets in an agent's tool, unless a model gives it. */
  static Optional<Argument> toTool(TypeMirror type, Candidate candidate) {
    return first(toTools(candidate), type).or(() -> first(byServices(candidate), type));
  }

  /** Tells whether a type is that of one of an agent's services. */
  public static boolean isService(TypeMirror type, Candidate candidate) {
    return first(byServices(candidate), type).isPresent();
  }

  /** Tells whether a type is what only handlers of events can take. */
  public static boolean isOfEvent(TypeMirror type) {
    TypeName name = TypeName.get(type);
    return name.equals(RuntimeNames.TOOL_BOX)
        || Stream.of(OfCall.values())
            .filter(argument -> argument != OfCall.LANGUAGE) // a type of Java's own
            .anyMatch(argument -> argument.type().equals(name));
  }

  /** Returns the type's name as an author writes it, or the qualified one. */
  public String name(boolean qualified) {
    return qualified ? type.toString() : PACKAGES.matcher(type.toString()).replaceAll("");
  }

  private static List<Brought> settings(Candidate candidate) {
    var form = new Argument.Settings(AgentClass.settingsOf(candidate.name()));
    return candidate.settings().flatMap(SettingsClass::asRecord).stream()
        .map(type -> new Brought(ClassName.get(type), form))
        .toList();
  }

  /**
   * Tells whether a type is that of something which is there anyway, and so says nothing of what a
   * call is about.
   */
  public static boolean isMachinery(TypeMirror type, Candidate candidate) {
    return TypeName.get(type).equals(RuntimeNames.TOOL_BOX)
        || isCompanion(type, candidate)
        || toTool(type, candidate).isPresent();
  }

  /** Tells whether a type is, or will be, a class that is generated for an agent. */
  static boolean isCompanion(TypeMirror type, Candidate candidate) {
    return type instanceof DeclaredType declared
        && companions(candidate).stream()
            .anyMatch(each ->
                declared.getKind() == TypeKind.ERROR
                    ? declared.asElement().getSimpleName().contentEquals(each.simpleName())
                    : TypeName.get(type).equals(each));
  }

  private static List<ClassName> companions(Candidate candidate) {
    var companions = new ArrayList<ClassName>();
    if (!candidate.blocking().isEmpty()) {
      companions.add(AgentClass.wrapperOf(candidate.name()));
    }
    if (!candidate.steps().isEmpty()) {
      companions.add(AgentClass.stepsOf(candidate.name()));
    }
    return companions;
  }

  private static Brought companion(ClassName type) {
    return new Brought(type, new Argument.Companion(type));
  }
}
