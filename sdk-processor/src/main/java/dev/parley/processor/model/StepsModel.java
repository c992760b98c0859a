package dev.parley.processor.model;

import java.util.List;

/**
 * An agent's methods whose calls are shown as steps.
 *
 * @param agent the author's class
 * @param steps the methods, in source order
 */
public record StepsModel(AgentClass agent, List<StepModel> steps) {

  /** Copies the methods. */
  public StepsModel {
    steps = List.copyOf(steps);
  }
}
