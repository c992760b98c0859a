package dev.parley.processor.model;

import java.util.List;

/**
 * An agent's tools, ready to be written about.
 *
 * @param agent the author's class
 * @param tools its tools, in source order
 */
public record ToolsModel(AgentClass agent, List<ToolModel> tools) {

  /** Copies the tools. */
  public ToolsModel {
    tools = List.copyOf(tools);
  }
}
