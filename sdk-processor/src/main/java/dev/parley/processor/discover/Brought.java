package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Something that a handler can take: parameters bind by type.
 *
 * @param type the type of the parameters that get it
 * @param argument what they get
 */
public record Brought(TypeName type, Argument argument) {

  /** Returns what an event brings to the handlers of an agent, in the order in which to list it. */
  public static List<Brought> by(Event event, Candidate candidate) {
    var brought = new ArrayList<Brought>();
    event.brings().forEach(argument -> brought.add(new Brought(argument.type(), argument)));
    if (event.isInChat()) {
      companions(candidate).forEach(type -> brought.add(companion(type)));
    }
    return List.copyOf(brought);
  }

  /** Returns what a parameter of a type gets in an agent's handler of an event, if anything. */
  public static Optional<Argument> to(TypeMirror type, Event event, Candidate candidate) {
    TypeName name = TypeName.get(type);
    return by(event, candidate).stream()
        .filter(each -> each.type().equals(name))
        .map(Brought::argument)
        .findFirst();
  }

  /** Returns the type's name as an author writes it, or the qualified one. */
  public String name(boolean qualified) {
    ClassName name =
        type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    return qualified ? name.canonicalName() : String.join(".", name.simpleNames());
  }

  private static List<ClassName> companions(Candidate candidate) {
    return candidate.blocking().isEmpty()
        ? List.of()
        : List.of(AgentClass.wrapperOf(candidate.name()));
  }

  private static Brought companion(ClassName type) {
    return new Brought(type, new Argument.Companion(type));
  }
}
