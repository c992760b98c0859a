package dev.parley.processor.discover;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Finds the buttons that an agent's class makes, where the compiler is javac and shows its trees.
 * Other compilers do not, and then nothing is known.
 */
public final class ActionUseFinder {

  private final Optional<Trees> trees;

  private ActionUseFinder(Optional<Trees> trees) {
    this.trees = trees;
  }

  /** Looks into the sources that a compiler has. */
  public static ActionUseFinder of(ProcessingEnvironment environment) {
    try {
      return new ActionUseFinder(Optional.of(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError another) {
      return new ActionUseFinder(Optional.empty()); // another compiler, or one behind a wrapper
    }
  }

  /** Returns the buttons that a class makes. */
  public ActionUses in(TypeElement type, Symbols symbols) {
    if (trees.isEmpty()) {
      return ActionUses.UNKNOWN;
    }
    TreePath path = trees.get().getPath(type);
    if (path == null) {
      return ActionUses.UNKNOWN;
    }
    var scanner = new ActionUseScanner(trees.get(), path.getCompilationUnit(), type, symbols);
    scanner.scan(path.getLeaf(), null);
    return scanner.found();
  }
}
