package demo.settings;

import static dev.parley.json.JsonTypes.TEXT;

import dev.parley.chat.Chat;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolBox;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The tools of {@link BarAgent}, for models to call. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class BarAgentTools {
  private BarAgentTools() {}

  /** Returns the tools of an agent. */
  static ToolBox of(BarAgent agent) {
    return ToolBox.of(recipe(agent));
  }

  private static Tool recipe(BarAgent agent) {
    var tool = Tool.named("recipe").describedAs("Tells how a drink is made.");
    var drink = tool.takes("drink", TEXT);
    return tool.gives(
        TEXT, in -> agent.recipe(in.get(drink), Chat.current().settings(BarAgentSettings.FORM)));
  }
}
