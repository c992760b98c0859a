package dev.parley.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A method of the author's that gets a wrapper: its signature, as generated code spells it.
 *
 * @param name its name
 * @param traits what else matters about it
 * @param typeVariables its type parameters
 * @param parameters its parameters
 * @param result the type that it returns
 * @param thrown the exceptions that it declares
 * @param reference how Javadoc refers to it
 */
public record MethodModel(
    String name,
    Traits traits,
    List<TypeVariableName> typeVariables,
    List<ParameterSpec> parameters,
    TypeName result,
    List<TypeName> thrown,
    CodeBlock reference) {

  /** Copies the lists. */
  public MethodModel {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** Tells whether it returns nothing. */
  public boolean isVoid() {
    return result.equals(TypeName.VOID);
  }

  /** Tells whether a parameter hides what else has its name. */
  public boolean hides(String other) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(other));
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
