package dev.parley.example.trip;

import static dev.parley.blocking.RunSync.runSync;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.setOf;

import dev.parley.chat.Chat;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolBox;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The tools of {@link TripAgent}, for models to call. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class TripAgentTools {
  private TripAgentTools() {}

  /** Returns the tools of an agent. */
  public static ToolBox of(TripAgent agent) {
    return ToolBox.of(distance(agent), route(agent), days(agent));
  }

  private static Tool distance(TripAgent agent) {
    var tool =
        Tool.named("distance")
            .describedAs("Tells how many kilometres a city is from another, as the crow flies.");
    var from = tool.takes("from", TripAgentRecords.CITY);
    var to = tool.takes("to", TripAgentRecords.CITY);
    return tool.gives(INTEGER, in -> TripAgentSteps.of(agent).distance(in.get(from), in.get(to)));
  }

  private static Tool route(TripAgent agent) {
    var tool = Tool.named("route").describedAs("Finds the shortest round trip.");
    var start = tool.takes("start", TripAgentRecords.CITY.describedAs("where it begins and ends"));
    var others =
        tool.takes(
            "others",
            setOf(TripAgentRecords.CITY).describedAs("what lies in between, in any order"));
    return tool.gives(
        TripAgentRecords.ROUTE,
        in -> runSync(TripAgentAsync.of(agent).route(in.get(start), in.get(others))));
  }

  private static Tool days(TripAgent agent) {
    var tool = Tool.named("days").describedAs("Tells how many days a route takes.");
    var route = tool.takes("route", TripAgentRecords.ROUTE);
    return tool.gives(
        INTEGER,
        in ->
            TripAgentSteps.of(agent)
                .days(in.get(route), Chat.current().settings(TripAgentSettings.FORM)));
  }
}
