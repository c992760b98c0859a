package dev.parley.processor.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the ways to compile so many agents cost, as a table. */
record Report(int agents, Map<Way, List<Cost>> costs) {

  private static final int MILLIS = 1000;

  /** Returns what is to know before the first table. */
  static String head(int rounds) {
    return "Seconds: medians of %d rounds, with the least and the most; ratios within a round."
        .formatted(rounds);
  }

  /** Returns the table. */
  String table() {
    var out = new StringBuilder("%n%d agents%n".formatted(agents));
    out.append(row("", "cpu", "wall", "cpu ms per agent"));
    for (Way way : Way.values()) {
      double perAgent = median(values(way, Cost::cpu)) * MILLIS / agents;
      out.append(
          row(
              way.label(),
              spread(values(way, Cost::cpu)),
              spread(values(way, Cost::wall)),
              "%.1f".formatted(perAgent)));
    }
    for (Way without : List.of(Way.COPIED, Way.BY_HAND, Way.ALONE)) {
      out.append(ratio("Parley's", Way.PROCESSED, without));
    }
    return out.append(ratio("copied", Way.COPIED, Way.BY_HAND)).toString();
  }

  private String ratio(String label, Way way, Way without) {
    return row(
        label + " / " + without.label(),
        spread(ratios(way, without, Cost::cpu)),
        spread(ratios(way, without, Cost::wall)),
        "");
  }

  private static String row(String label, String cpu, String wall, String perAgent) {
    return "  %-54s  %-20s  %-20s  %s".formatted(label, cpu, wall, perAgent).stripTrailing()
        + System.lineSeparator();
  }

  private double[] ratios(Way way, Way without, ToDoubleFunction<Cost> kind) {
    double[] with = values(way, kind);
    double[] base = values(without, kind);
    return IntStream.range(0, with.length).mapToDouble(i -> with[i] / base[i]).toArray();
  }

  private double[] values(Way way, ToDoubleFunction<Cost> kind) {
    return costs.getOrDefault(way, List.of()).stream().mapToDouble(kind).toArray();
  }

  private static String spread(double[] values) {
    double[] sorted = sorted(values);
    return "%.2f (%.2f–%.2f)".formatted(median(values), sorted[0], sorted[sorted.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
