package dev.parley.processor.read;

import dev.parley.processor.discover.AgentValues.ToolValues;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.ToolName;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.ToolModel;
import dev.parley.processor.model.ToolModel.Callee;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Reads a tool. */
final class ToolReader {

  private final Symbols symbols;

  ToolReader(Symbols symbols) {
    this.symbols = symbols;
  }

  ToolModel read(ToolValues values, Candidate candidate) {
    WorkMethod tool = values.method();
    return new ToolModel(
        ToolName.of(tool),
        ToolName.description(tool, symbols),
        callee(values, candidate),
        values.inputs(),
        values.result());
  }

  private Callee callee(ToolValues values, Candidate candidate) {
    ExecutableElement method = values.method().method();
    return new Callee(
        method.getSimpleName().toString(),
        method.getModifiers().contains(Modifier.STATIC),
        values.awaited(),
        candidate.blocking().stream().anyMatch(each -> each.method().equals(method)),
        candidate.steps().stream().anyMatch(each -> each.method().equals(method)),
        isOverloaded(method, candidate),
        method.getAnnotation(Deprecated.class) != null);
  }

  /** Tells whether the agent has another method of the name with as many parameters. */
  private boolean isOverloaded(ExecutableElement method, Candidate candidate) {
    return symbols.elements().getAllMembers(candidate.type()).stream()
            .filter(ExecutableElement.class::isInstance)
            .map(ExecutableElement.class::cast)
            .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
            .filter(each -> each.getParameters().size() == method.getParameters().size())
            .count()
        > 1;
  }
}
