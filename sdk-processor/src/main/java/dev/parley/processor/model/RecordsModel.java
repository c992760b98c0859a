package dev.parley.processor.model;

import java.util.List;

/**
 * The types of an agent that are described as JSON.
 *
 * @param agent the author's class
 * @param values the types; those that are made of others stand behind them
 */
public record RecordsModel(AgentClass agent, List<NamedValue> values) {

  /** Copies the types. */
  public RecordsModel {
    values = List.copyOf(values);
  }
}
