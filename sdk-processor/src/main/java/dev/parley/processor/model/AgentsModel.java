package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * All agents of a module, ready to be served together.
 *
 * @param main the name of the class that does it
 * @param mains the main classes of the agents, in the order in which to list them
 * @param deprecated whether one of them is deprecated
 */
public record AgentsModel(ClassName main, List<ClassName> mains, boolean deprecated) {

  /** Copies the main classes. */
  public AgentsModel {
    mains = List.copyOf(mains);
  }
}
