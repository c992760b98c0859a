package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells what a handler's parameter asks for: parameters bind by type. */
public final class ArgumentTypes {

  private ArgumentTypes() {}

  /** Returns what a parameter of the type gets in an agent's handler, if anything. */
  public static Optional<Argument> argument(TypeMirror type, ClassName agent) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    ClassName name = ClassName.get((TypeElement) declared.asElement());
    return Stream.of(Argument.values())
        .filter(argument -> typeOf(argument, agent).equals(name))
        .findFirst();
  }

  /** Returns the type of an argument in an agent's handler. */
  public static ClassName typeOf(Argument argument, ClassName agent) {
    return argument.type().orElseGet(() -> AgentClass.wrapperOf(agent));
  }
}
