package dev.parley.tool;

import dev.parley.json.Field;
import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.JsonTypes;
import dev.parley.json.Values;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes a tool step by step:
 *
 * {@snippet :
 * var find = Tool.named("find").describedAs("Finds products.");
 * var query = find.takes("query", TEXT.describedAs("What to look for."));
 * Tool tool = find.gives(listOf(TEXT), in -> catalogue.find(in.get(query)));
 * }
 *
 * <p>Not safe for use by multiple threads.
 */
public final class ToolBuilder {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private final String name;
  private final Fields<Values> arguments = new Fields<>();
  private String description = "";

  ToolBuilder(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be the name of a tool: models take 1 to 64 letters, digits, _ and -"
              .formatted(name));
    }
    this.name = name;
  }

  /** Says what the tool does, in words for a model. */
  public ToolBuilder describedAs(String description) {
    this.description = description;
    return this;
  }

  /** Adds an argument. */
  public <V extends @Nullable Object> Field<V> takes(String name, JsonType<V> type) {
    return arguments.add(name, type);
  }

  /** Returns the tool, given what it does and the type of what that returns. */
  public <T extends @Nullable Object> Tool gives(JsonType<T> type, ToolCode<T> code) {
    return tool(in -> type.writeTree(code.run(in)));
  }

  /** Returns the tool, given what it does; it tells its caller no more than that it is done. */
  public Tool does(ToolCode.Silent code) {
    return tool(in -> {
      code.run(in);
      return "done";
    });
  }

  private Tool tool(Tool.Work work) {
    return new Tool(name, description, JsonTypes.valuesOf(name, arguments), work);
  }
}
