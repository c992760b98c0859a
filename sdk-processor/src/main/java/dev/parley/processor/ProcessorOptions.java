package dev.parley.processor;

import dev.parley.processor.diagnostic.BuildProblem;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a build can choose, by {@code -Aparley.<name>=<value>}.
 *
 * @param writesMain whether {@code …Main} classes are written ({@code -Aparley.main})
 */
record ProcessorOptions(boolean writesMain) {

  private static final String PREFIX = "parley.";
  private static final String MAIN = PREFIX + "main";
  private static final Map<String, List<String>> VALUES = Map.of(MAIN, List.of("true", "false"));

  static ProcessorOptions of(Map<String, String> options) {
    return new ProcessorOptions(!"false".equals(options.get(MAIN)));
  }

  /** Returns all names that are known, and those given that look like ours. */
  static Set<String> names(Map<String, String> options) {
    var names = new TreeSet<>(VALUES.keySet());
    options.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
    return names;
  }

  /** Returns what is wrong with the options of a build. */
  static List<Finding> validate(Map<String, String> options) {
    var findings = new ArrayList<Finding>();
    for (String name : names(options)) {
      if (!VALUES.containsKey(name)) {
        findings.add(Finding.of(BuildProblem.OPTION_UNKNOWN, name, wayOut(name)));
      } else if (options.containsKey(name)) {
        String value = Optional.ofNullable(options.get(name)).orElse("");
        if (!VALUES.get(name).contains(value)) {
          String choices = String.join(", ", VALUES.get(name));
          findings.add(Finding.of(BuildProblem.OPTION_VALUE, name, value, choices));
        }
      }
    }
    return List.copyOf(findings);
  }

  private static String wayOut(String name) {
    return NearestName.to(name, VALUES.keySet())
        .map(nearest -> "write -A" + nearest)
        .orElse("remove it; there are: -A" + String.join(", -A", new TreeSet<>(VALUES.keySet())));
  }
}
