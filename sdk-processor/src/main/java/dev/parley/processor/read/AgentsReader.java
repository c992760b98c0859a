package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.AgentsModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what serves several agents together. */
public final class AgentsReader {

  private static final String SIMPLE_NAME = "AgentsMain";

  private AgentsReader() {}

  /** Tells whether all agents have their main classes (yet). */
  public static boolean haveMains(List<TypeElement> agents, Symbols symbols) {
    return agents.stream().allMatch(agent -> main(agent, symbols).isPresent());
  }

  /** Reads agents that all have main classes; the class that serves them may be given a name. */
  public static AgentsModel read(
      List<TypeElement> agents, Optional<String> given, Symbols symbols) {
    List<ClassName> mains = agents.stream().map(AgentsReader::mainName).toList();
    boolean deprecated =
        agents.stream()
            .flatMap(agent -> main(agent, symbols).stream())
            .anyMatch(Declared::isDeprecated);
    ClassName name =
        given
            .map(AgentsReader::named)
            .orElseGet(() -> ClassName.get(commonPackage(mains), SIMPLE_NAME));
    return new AgentsModel(name, mains, deprecated);
  }

  /** Takes the name apart as it is, whatever its letters' case says of packages and classes. */
  private static ClassName named(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return ClassName.get(
        qualifiedName.substring(0, Math.max(0, dot)), qualifiedName.substring(dot + 1));
  }

  private static Optional<TypeElement> main(TypeElement agent, Symbols symbols) {
    return symbols.type(mainName(agent).canonicalName());
  }

  private static ClassName mainName(TypeElement agent) {
    return AgentClass.mainOf(ClassName.get(agent));
  }

  /**
   * Returns the package around all classes. Where there is none it is the first one's own: a class
   * in no package could not belong to a module.
   */
  private static String commonPackage(List<ClassName> names) {
    List<String> packages = names.stream().map(ClassName::packageName).toList();
    String common = packages.getFirst();
    for (String each : packages) {
      common = common(common, each);
    }
    return common.isEmpty() && !packages.contains("") ? packages.getFirst() : common;
  }

  private static String common(String one, String other) {
    String around = one;
    while (!around.isEmpty() && !other.equals(around) && !other.startsWith(around + ".")) {
      around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
    }
    return around;
  }
}
