package dev.parley.example.trip;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.Describe;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Slider;
import dev.parley.annotations.Step;
import dev.parley.annotations.Tool;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans round trips with its tools. A language model would choose the tool and write its arguments;
 * here a person does, and everything else is as with a model.
 */
@Agent(
    name = "Trip",
    description = "I know eight cities, and the shortest way through them.",
    settings = TripAgent.Pace.class)
public class TripAgent {

  @OnChatStart
  String greet(ToolBox tools) {
    return tools.all().stream()
        .map(tool -> "- `" + tool.name() + "`: " + tool.description() + "\n")
        .collect(
            joining(
                "",
                "Call one of my tools, as a model would:\n\n",
                "\nFor example: `distance {\"from\": \"OSLO\", \"to\": \"ROME\"}`"));
  }

  @OnMessage
  String answer(Message message, ToolBox tools) throws InterruptedException {
    String[] call = message.content().strip().split("\\s+", 2);
    return tools.call(call[0], call.length == 1 ? "{}" : call[1]).text();
  }

  /** Tells how many kilometres a city is from another, as the crow flies. */
  @Tool
  @Step
  int distance(City from, City to) {
    return from.kilometresTo(to);
  }

  /**
   * Finds the shortest round trip.
   *
   * @param start where it begins and ends
   * @param others what lies in between, in any order
   */
  @Tool
  @Step(icon = "route")
  @Blocking(timeout = "20s", queue = 5)
  Route route(City start, Set<City> others) {
    return shortest(new Route(List.of(start), 0), new TreeSet<>(others));
  }

  /** Tells how many days a route takes. */
  @Tool
  @Step
  int days(Route route, Pace pace) {
    return Math.ceilDiv(route.kilometres(), pace.kilometresADay());
  }

  /** Tries every order of the cities that are left. */
  private static Route shortest(Route begun, Set<City> left) {
    return left.stream()
        .map(next -> shortest(begun.to(next), without(next, left)))
        .min(comparingInt(Route::kilometres))
        .orElseGet(() -> begun.to(begun.stops().getFirst()));
  }

  private static Set<City> without(City city, Set<City> cities) {
    var others = new TreeSet<>(cities);
    others.remove(city);
    return others;
  }

  /** What people can set. */
  record Pace(
      @Slider(min = 100, max = 1000, step = 50, initial = 400, label = "Kilometres a day")
          int kilometresADay) {}

  /** A way through some cities. */
  record Route(List<City> stops, int kilometres) {

    private Route to(City next) {
      var further = new ArrayList<>(stops);
      further.add(next);
      return new Route(further, kilometres + stops.getLast().kilometresTo(next));
    }
  }

  @Describe("A city, by its name in capital letters.")
  enum City {
    ATHENS(37.98, 23.73),
    BERLIN(52.52, 13.41),
    DUBLIN(53.35, -6.26),
    LISBON(38.72, -9.14),
    OSLO(59.91, 10.75),
    PARIS(48.86, 2.35),
    ROME(41.89, 12.48),
    WARSAW(52.23, 21.01);

    private static final int EARTH_RADIUS = 6371;

    private final double latitude;
    private final double longitude;

    City(double latitude, double longitude) {
      this.latitude = Math.toRadians(latitude);
      this.longitude = Math.toRadians(longitude);
    }

    private int kilometresTo(City other) {
      double cosine =
          Math.sin(latitude) * Math.sin(other.latitude)
              + Math.cos(latitude)
                  * Math.cos(other.latitude)
                  * Math.cos(longitude - other.longitude);
      return (int) Math.round(EARTH_RADIUS * Math.acos(Math.min(1, cosine)));
    }
  }
}
