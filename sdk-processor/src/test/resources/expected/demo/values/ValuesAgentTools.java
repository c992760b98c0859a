package demo.values;

import static dev.parley.blocking.RunSync.runSync;
import static dev.parley.json.JsonTypes.DOUBLE;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.nullable;

import dev.parley.chat.Chat;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolBox;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The tools of {@link ValuesAgent}, for models to call. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ValuesAgentTools {
  private ValuesAgentTools() {}

  /** Returns the tools of an agent. */
  static ToolBox of(ValuesAgent agent) {
    return ToolBox.of(
        basics(agent),
        node(agent),
        bounds(agent),
        listOfTool(agent),
        ofTool(agent),
        shape(agent),
        work(agent));
  }

  private static Tool basics(ValuesAgent agent) {
    var tool = Tool.named("basics").describedAs("Takes basics.");
    var basics = tool.takes("basics", ValuesAgentRecords.BASICS);
    return tool.gives(ValuesAgentRecords.BOXES, in -> agent.basics(in.get(basics)));
  }

  private static Tool node(ValuesAgent agent) {
    var tool = Tool.named("node").describedAs("Takes a tree.");
    var node = tool.takes("node", ValuesAgentRecords.NODE);
    var page = tool.takes("page", ValuesAgentRecords.PAGE_OF_PAGE_OF_STRING);
    return tool.gives(
        ValuesAgentRecords.PAGE_OF_NODE, in -> agent.node(in.get(node), in.get(page)));
  }

  private static Tool bounds(ValuesAgent agent) {
    var tool = Tool.named("bounds").describedAs("Takes bounds.");
    var bounds = tool.takes("bounds", ValuesAgentRecords.BOUNDS);
    var exact = tool.takes("exact", DOUBLE.atLeast(new BigDecimal("0.1234567890123456789012")));
    return tool.does(in -> agent.bounds(in.get(bounds), in.get(exact)));
  }

  private static Tool listOfTool(ValuesAgent agent_) {
    var tool_ = Tool.named("listOf").describedAs("Has names in the way.");
    var in = tool_.takes("in", ValuesAgentRecords.IN);
    var agent = tool_.takes("agent", ValuesAgentRecords.TEXT_TYPE);
    var tool = tool_.takes("tool", ValuesAgentRecords.VARIANT);
    return tool_.gives(
        ValuesAgentRecords.TEXT_TYPE,
        in_ -> ValuesAgent.listOf(in_.get(in), in_.get(agent), in_.get(tool), Chat.current()));
  }

  private static Tool ofTool(ValuesAgent agent) {
    var tool = Tool.named("overloaded").describedAs("Is overloaded.");
    var number = tool.takes("number", INTEGER);
    return tool.gives(nullable(TEXT), in -> agent.of((int) in.get(number)));
  }

  private static Tool shape(ValuesAgent agent) {
    var tool = Tool.named("shape").describedAs("Takes shapes.");
    var shape = tool.takes("shape", ValuesAgentRecords.SHAPE);
    return tool.gives(ValuesAgentRecords.SHAPE, in -> runSync(agent.shape(in.get(shape))));
  }

  private static Tool work(ValuesAgent agent) {
    var tool = Tool.named("work").describedAs("Works long.");
    var rounds = tool.takes("rounds", INTEGER);
    return tool.gives(INTEGER, in -> runSync(ValuesAgentAsync.of(agent).work(in.get(rounds))));
  }
}
