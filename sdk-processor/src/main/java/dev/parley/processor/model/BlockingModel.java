package dev.parley.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;

/**
 * A blocking method that gets a wrapper.
 *
 * @param name the author's method
 * @param traits what else matters about it
 * @param typeVariables its type parameters
 * @param parameters its parameters
 * @param result the type that the wrapper's future holds, boxed; empty for none
 * @param reference how Javadoc refers to it
 * @param javadoc what the author says about it; may be empty
 */
public record BlockingModel(
    String name,
    Traits traits,
    List<TypeVariableName> typeVariables,
    List<ParameterSpec> parameters,
    Optional<TypeName> result,
    CodeBlock reference,
    String javadoc) {

  /** Copies the lists. */
  public BlockingModel {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
  }

  /**
   * How a method is declared.
   *
   * @param visibleToAll whether it is public
   * @param deprecated whether it is deprecated
   * @param varargs whether the wrapper takes a variable number of arguments too
   * @param isStatic whether it is called on the class instead of on the agent
   */
  public record Traits(
      boolean visibleToAll, boolean deprecated, boolean varargs, boolean isStatic) {}
}
