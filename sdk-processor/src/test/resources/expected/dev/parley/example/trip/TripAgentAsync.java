package dev.parley.example.trip;

import dev.parley.blocking.BlockingPool;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link TripAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class TripAgentAsync {
  private final TripAgent agent;

  private TripAgentAsync(TripAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static TripAgentAsync of(TripAgent agent) {
    return new TripAgentAsync(agent);
  }

  /**
   * Runs {@link TripAgent#route} on the blocking pool.
   *
   * <p>Finds the shortest round trip.
   *
   * @param start where it begins and ends
   * @param others what lies in between, in any order
   */
  CompletableFuture<TripAgent.Route> route(TripAgent.City start, Set<TripAgent.City> others) {
    return BlockingPool.current()
        .within(Duration.ofSeconds(20))
        .queueing(5)
        .submit("TripAgent.route", () -> TripAgentSteps.of(agent).route(start, others));
  }
}
