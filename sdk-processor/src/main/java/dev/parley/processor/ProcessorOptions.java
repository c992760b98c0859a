package dev.parley.processor;

import static java.util.function.Predicate.not;

import dev.parley.processor.diagnostic.BuildProblem;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * What a build can choose, by {@code -Aparley.<name>=<value>}.
 *
 * @param writesMain whether {@code …Main} classes are written ({@code -Aparley.main})
 * @param writesAgentsMain whether a class is written that serves all agents
 * @param agentsMain the name of that class, if it is given one ({@code -Aparley.agentsMain})
 */
record ProcessorOptions(boolean writesMain, boolean writesAgentsMain, Optional<String> agentsMain) {

  private static final String PREFIX = "parley.";
  private static final String MAIN = PREFIX + "main";
  private static final String AGENTS_MAIN = PREFIX + "agentsMain";
  private static final String NO = "false";
  private static final Set<String> NAMES = Set.of(MAIN, AGENTS_MAIN);

  static ProcessorOptions of(Map<String, String> options) {
    boolean writesMain = !NO.equals(options.get(MAIN));
    Optional<String> given = Optional.ofNullable(options.get(AGENTS_MAIN)).filter(not(NO::equals));
    boolean writesAgentsMain =
        writesMain
            && !NO.equals(options.get(AGENTS_MAIN))
            && given.stream().allMatch(SourceVersion::isName);
    return new ProcessorOptions(writesMain, writesAgentsMain, given);
  }

  /** Returns all names that are known, and those given that look like ours. */
  static Set<String> names(Map<String, String> options) {
    var names = new TreeSet<>(NAMES);
    options.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
    return names;
  }

  /** Returns what is wrong with the options of a build. */
  static List<Finding> validate(Map<String, String> options) {
    var findings = new ArrayList<Finding>();
    for (String name : names(options)) {
      if (!NAMES.contains(name)) {
        findings.add(Finding.of(BuildProblem.OPTION_UNKNOWN, name, wayOut(name)));
      }
    }
    if (options.containsKey(MAIN)) {
      String value = Optional.ofNullable(options.get(MAIN)).orElse("");
      if (!value.equals("true") && !value.equals(NO)) {
        findings.add(Finding.of(BuildProblem.OPTION_VALUE, MAIN, value, "false, true"));
      }
    }
    if (options.containsKey(AGENTS_MAIN)) {
      checkAgentsMain(Optional.ofNullable(options.get(AGENTS_MAIN)).orElse(""), options)
          .ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private static Optional<Finding> checkAgentsMain(String value, Map<String, String> options) {
    if (value.equals(NO)) {
      return Optional.empty();
    }
    if (!SourceVersion.isName(value)) {
      return Optional.of(Finding.of(BuildProblem.AGENTS_MAIN_NO_NAME, value));
    }
    return of(options).writesMain()
        ? Optional.empty()
        : Optional.of(Finding.of(BuildProblem.AGENTS_MAIN_WITHOUT_MAINS, value));
  }

  private static String wayOut(String name) {
    return NearestName.to(name, NAMES)
        .map(nearest -> "write -A" + nearest)
        .orElse("remove it; there are: -A" + String.join(", -A", new TreeSet<>(NAMES)));
  }
}
