package dev.parley.processor.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how much longer compiling agents takes with the processor. {@code -Dagents=100,1000}
 * says how many, {@code -Drounds=5} how often.
 *
 * <p>Each compilation is a process of its own. The ways take turns, so that a busy machine is
 * unfair to all of them.
 */
public final class CompileBenchmark {

  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final List<Integer> SIZES =
      Stream.of(System.getProperty("agents", "100,300,1000").split(",", -1))
          .map(Integer::valueOf)
          .toList();

  private CompileBenchmark() {}

  /** Prints a table for each number of agents; takes the folder to work in. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    System.out.println(Report.head(ROUNDS));
    for (int agents : SIZES) {
      var workshop = new Workshop(folder.resolve("" + agents));
      workshop.prepare(agents);
      System.out.print(new Report(agents, costs(workshop)).table());
    }
  }

  private static Map<Way, List<Cost>> costs(Workshop workshop)
      throws IOException, InterruptedException {
    var costs = new EnumMap<Way, List<Cost>>(Way.class);
    List<Way> ways = new ArrayList<>(List.of(Way.values()));
    for (int round = 0; round < ROUNDS; round++) {
      Collections.rotate(ways, 1);
      for (Way way : ways) {
        costs.computeIfAbsent(way, each -> new ArrayList<>()).add(workshop.compile(way));
      }
    }
    return costs;
  }
}
