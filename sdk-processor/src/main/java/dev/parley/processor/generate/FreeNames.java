package dev.parley.processor.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names in one scope of generated code: each is given once. */
final class FreeNames {

  private final Set<String> taken = new HashSet<>();
  private final String suffix;

  /** Gives a name that is taken again with a suffix. */
  FreeNames(String suffix, Collection<String> taken) {
    this.suffix = suffix;
    this.taken.addAll(taken);
  }

  /** Returns a name as near to the wish as can be. */
  String give(String wish) {
    String name = wish;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name += suffix;
    }
    return name;
  }
}
