package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A tool.
 *
 * @param name the name by which a model calls it
 * @param description what it does; may be empty
 * @param call the author's method
 * @param inputs what its method takes, in order
 * @param result the type of what it returns as JSON; empty for nothing
 */
public record ToolModel(
    String name, String description, Callee call, List<Input> inputs, Optional<ValueType> result) {

  /** Copies the inputs. */
  public ToolModel {
    inputs = List.copyOf(inputs);
  }

  /**
   * The author's method.
   *
   * @param method its name
   * @param isStatic whether it is called on the class
   * @param awaited whether it returns a stage
   * @param wrapped whether it is called through the wrappers of blocking methods
   * @param shown whether its calls are shown as steps
   * @param overloaded whether another method has its name and as many parameters
   * @param deprecated whether it is deprecated
   */
  public record Callee(
      String method,
      boolean isStatic,
      boolean awaited,
      boolean wrapped,
      boolean shown,
      boolean overloaded,
      boolean deprecated) {}

  /** What a parameter gets. */
  public sealed interface Input {

    /** A value that the model gives. */
    record Given(NamedValue.Component parameter) implements Input {}

    /** Something that is there anyway. */
    record Injected(Argument argument) implements Input {}
  }
}
