package dev.parley.processor.read;

import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.StepModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** Reads a method whose calls are shown as steps. */
final class StepReader {

  private final MethodReader methodReader;
  private final JavadocReader javadocReader;

  StepReader(Symbols symbols) {
    this.methodReader = new MethodReader(symbols);
    this.javadocReader = new JavadocReader(symbols);
  }

  StepModel read(WorkMethod work, Candidate candidate) {
    Mark step = work.marks().find(MethodMarks.STEP).orElseThrow().mark();
    String name = step.text("name");
    return new StepModel(
        methodReader.read(work, candidate),
        step.text("type"),
        name.isEmpty() ? work.method().getSimpleName().toString() : name,
        input(work, step.texts("input"), candidate),
        new StepModel.Look(
            step.flag("output"),
            step.text("language"),
            step.flag("defaultOpen"),
            step.flag("autoCollapse"),
            step.text("icon")),
        javadocReader.readWithExceptions(work.method(), candidate.type()));
  }

  private static List<String> input(WorkMethod work, List<String> asked, Candidate candidate) {
    List<? extends VariableElement> parameters = work.method().getParameters();
    var shown = new ArrayList<String>();
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).getSimpleName().toString();
      boolean all =
          asked.contains("*")
              && !Brought.isMachinery(work.signature().getParameterTypes().get(i), candidate);
      if (all || asked.contains(name)) {
        shown.add(name);
      }
    }
    return shown;
  }
}
