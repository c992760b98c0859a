package dev.parley.example.trip;

import static dev.parley.step.StepType.TOOL;

import dev.parley.chat.StepCall;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Calls methods of {@link TripAgent} and shows the calls as steps in the chat. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class TripAgentSteps {
  private final TripAgent agent;

  private TripAgentSteps(TripAgent agent) {
    this.agent = agent;
  }

  /** Returns what calls an agent's methods and shows the calls. */
  public static TripAgentSteps of(TripAgent agent) {
    return new TripAgentSteps(agent);
  }

  /**
   * Calls {@link TripAgent#distance} as a step.
   *
   * <p>Tells how many kilometres a city is from another, as the crow flies.
   */
  int distance(TripAgent.City from, TripAgent.City to) {
    return StepCall.of(TOOL, "distance")
        .input("from", from)
        .input("to", to)
        .call(() -> agent.distance(from, to));
  }

  /**
   * Calls {@link TripAgent#route} as a step.
   *
   * <p>Finds the shortest round trip.
   *
   * @param start where it begins and ends
   * @param others what lies in between, in any order
   */
  TripAgent.Route route(TripAgent.City start, Set<TripAgent.City> others) {
    return StepCall.of(TOOL, "route")
        .input("start", start)
        .input("others", others)
        .icon("route")
        .call(() -> agent.route(start, others));
  }

  /**
   * Calls {@link TripAgent#days} as a step.
   *
   * <p>Tells how many days a route takes.
   */
  int days(TripAgent.Route route, TripAgent.Pace pace) {
    return StepCall.of(TOOL, "days").input("route", route).call(() -> agent.days(route, pace));
  }
}
