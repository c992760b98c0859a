package dev.parley.tool;

import dev.parley.json.Json;
import dev.parley.json.JsonType;
import dev.parley.json.UnreadableJsonException;
import dev.parley.json.Values;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that a model can have done: its name, its description and the schema of its arguments
 * are for the model's request, {@link #call} is for its answer.
 *
 * <p>Safe for use by multiple threads if what it calls is.
 */
public final class Tool {

  private static final Logger LOG = LoggerFactory.getLogger(Tool.class);

  private final String name;
  private final String description;
  private final JsonType<Values> arguments;
  private final Work work;

  Tool(String name, String description, JsonType<Values> arguments, Work work) {
    this.name = name;
    this.description = description;
    this.arguments = arguments;
    this.work = work;
  }

  /** Begins to describe a tool. */
  public static ToolBuilder named(String name) {
    return new ToolBuilder(name);
  }

  /** Returns the name, by which a model calls it. */
  public String name() {
    return name;
  }

  /** Returns what it does, in words for a model; may be empty. */
  public String description() {
    return description;
  }

  /** Returns the schema of its arguments as a tree: JSON Schema 2020-12, of type object. */
  public Map<String, @Nullable Object> schema() {
    return arguments.schema();
  }

  /** Returns the schema of its arguments as text. */
  public String schemaText() {
    return arguments.schemaText();
  }

  /**
   * Does what the tool is for. Arguments that are not as the schema says, and exceptions of the
   * author's method, are a failed result whose text lets a model mend its call: the exception's
   * message, so that one which is thrown on purpose reaches the model. Waits until the work is
   * done.
   *
   * @param json the arguments, as a model gives them: an object; nothing at all is one without
   *     properties
   * @throws InterruptedException if the work was interrupted, as Stop does
   * @throws CancellationException if the run that calls was stopped
   */
  public ToolResult call(String json) throws InterruptedException {
    try {
      return new ToolResult(text(work.run(arguments.read(json.isBlank() ? "{}" : json))), false);
    } catch (UnreadableJsonException mistaken) {
      return new ToolResult(name + " was not called: " + mistaken.getMessage(), true);
    } catch (InterruptedException | CancellationException stopped) {
      throw stopped;
    } catch (Exception failure) {
      LOG.warn("Tool {} failed, and its caller was told", name, failure);
      String why = failure.getMessage();
      String told = why == null ? failure.getClass().getSimpleName() : why;
      return new ToolResult(name + " failed: " + told, true);
    }
  }

  /** Text is text for a model, too; all else is JSON. */
  private static String text(@Nullable Object tree) {
    return tree instanceof String text ? text : Json.write(tree);
  }

  /** Returns the tool's name. */
  @Override
  public String toString() {
    return name;
  }

  /** What a tool does: gives a tree of its result. */
  @FunctionalInterface
  interface Work {
    @Nullable Object run(Values in) throws Exception;
  }
}
