package dev.parley.tool;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tools that a model can call, in order.
 *
 * {@snippet :
 * for (Tool tool : tools.all()) {
 *   request.addTool(tool.name(), tool.description(), tool.schema());
 * }
 * ToolResult result = tools.call(answer.toolName(), answer.toolArguments());
 * }
 */
public final class ToolBox {

  private final List<Tool> tools;

  private ToolBox(List<Tool> tools) {
    this.tools = tools;
  }

  /**
   * Returns a box of tools.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public static ToolBox of(Tool... tools) {
    return of(List.of(tools));
  }

  private static ToolBox of(List<Tool> tools) {
    var names = new HashSet<String>();
    for (Tool tool : tools) {
      if (!names.add(tool.name())) {
        throw new IllegalArgumentException("there are two tools " + tool.name());
      }
    }
    return new ToolBox(tools);
  }

  /** Returns the tools. */
  public List<Tool> all() {
    return tools;
  }

  /** Returns the tool of a name, if there is one. */
  public Optional<Tool> find(String name) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /**
   * Returns a box with these tools and those of another.
   *
   * @throws IllegalArgumentException if both have one of the same name
   */
  public ToolBox and(ToolBox other) {
    return of(Stream.concat(tools.stream(), other.tools.stream()).toList());
  }

  /**
   * Calls the tool of a name. One that is not there is a failed result, as everything is that a
   * model can mend; see {@link Tool#call}.
   *
   * @throws InterruptedException if the work was interrupted, as Stop does
   */
  public ToolResult call(String name, String json) throws InterruptedException {
    Optional<Tool> tool = find(name);
    if (tool.isPresent()) {
      return tool.get().call(json);
    }
    String others =
        tools.isEmpty()
            ? "there are none"
            : "there are " + tools.stream().map(Tool::name).collect(joining(", "));
    return new ToolResult("there is no tool " + name + ": " + others, true);
  }
}
