package dev.parley.example.trip;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.enumOf;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.record;

import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.Maker;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The types of {@link TripAgent} as JSON. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class TripAgentRecords {
  static final JsonType<TripAgent.City> CITY =
      enumOf(TripAgent.City.values()).describedAs("A city, by its name in capital letters.");

  static final JsonType<TripAgent.Route> ROUTE =
      record("Route", TripAgentRecords::route).describedAs("A way through some cities.");

  private TripAgentRecords() {}

  private static Maker<TripAgent.Route> route(Fields<TripAgent.Route> fields) {
    var stops = fields.add("stops", listOf(CITY), TripAgent.Route::stops);
    var kilometres = fields.add("kilometres", INTEGER, TripAgent.Route::kilometres);
    return in -> new TripAgent.Route(in.get(stops), in.get(kilometres));
  }
}
