package demo.steps;

import static dev.parley.blocking.RunSync.runSync;
import static dev.parley.json.JsonTypes.DOUBLE;
import static dev.parley.json.JsonTypes.TEXT;

import dev.parley.tool.Tool;
import dev.parley.tool.ToolBox;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The tools of {@link StepsAgent}, for models to call. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class StepsAgentTools {
  private StepsAgentTools() {}

  /** Returns the tools of an agent. */
  public static ToolBox of(StepsAgent agent) {
    return ToolBox.of(time(agent), measure(agent));
  }

  private static Tool time(StepsAgent agent) {
    var tool = Tool.named("time").describedAs("Tells the time.");
    var zone = tool.takes("zone", TEXT);
    return tool.gives(TEXT, in -> StepsAgentSteps.of(agent).time(in.get(zone)));
  }

  private static Tool measure(StepsAgent agent) {
    var tool = Tool.named("measure").describedAs("Measures the world.");
    var unit = tool.takes("unit", DOUBLE);
    return tool.gives(DOUBLE, in -> runSync(StepsAgentAsync.of(agent).measure(in.get(unit))));
  }
}
