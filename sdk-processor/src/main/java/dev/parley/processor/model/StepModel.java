package dev.parley.processor.model;

import java.util.List;

/**
 * A method whose calls are shown as steps.
 *
 * @param method its signature
 * @param type the constant of the step's type
 * @param name what the step is called
 * @param input the parameters that are shown
 * @param look how the step is shown
 * @param javadoc what the author says about it; may be empty
 */
public record StepModel(
    MethodModel method, String type, String name, List<String> input, Look look, String javadoc) {

  /** Copies the parameters. */
  public StepModel {
    input = List.copyOf(input);
  }

  /**
   * How a step is shown.
   *
   * @param output whether its output is
   * @param language the language of the output; empty for none
   * @param open whether it is unfolded
   * @param collapses whether it is folded when it has ended
   * @param icon the icon before it; empty for none
   */
  public record Look(
      boolean output, String language, boolean open, boolean collapses, String icon) {}
}
