package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.StepProblem.STEP_BLANK;
import static dev.parley.processor.diagnostic.StepProblem.STEP_INPUT_ALL;
import static dev.parley.processor.diagnostic.StepProblem.STEP_INPUT_DUPLICATE;
import static dev.parley.processor.diagnostic.StepProblem.STEP_INPUT_UNKNOWN;
import static dev.parley.processor.diagnostic.StepProblem.STEP_LANGUAGE_UNUSED;
import static dev.parley.processor.diagnostic.StepProblem.STEP_OUTPUT_UNSEEN;
import static dev.parley.processor.diagnostic.StepProblem.STEP_WITHOUT_CHAT;

import dev.parley.processor.diagnostic.NearestName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.PlacedMark;
import dev.parley.processor.discover.WorkMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Rules about what {@code @Step} says. */
final class StepRules {

  private static final String ALL = "*";

  private final Subject subject;

  StepRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().steps().forEach(this::check);
    subject.candidate().handlers().forEach(this::checkChat);
  }

  private void check(WorkMethod work) {
    PlacedMark step = work.marks().find(MethodMarks.STEP).orElseThrow();
    if (step.mark().isResolved()) {
      checkInput(work.method(), step);
      checkBlank(work.method(), step);
      checkOutput(work, step);
    }
  }

  private void checkInput(ExecutableElement method, PlacedMark step) {
    List<String> parameters =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    List<String> shown = step.mark().texts("input");
    if (shown.contains(ALL) && shown.size() > 1) {
      subject.find(step, "input", STEP_INPUT_ALL, subject.nameOf(method));
      return;
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < shown.size(); i++) {
      String name = shown.get(i);
      if (!name.equals(ALL) && !parameters.contains(name)) {
        String way = wayOut(name, parameters);
        subject.findItem(step, "input", i, STEP_INPUT_UNKNOWN, name, subject.nameOf(method), way);
      } else if (!seen.add(name)) {
        subject.findItem(step, "input", i, STEP_INPUT_DUPLICATE, name, subject.nameOf(method));
      }
    }
  }

  private static String wayOut(String name, List<String> parameters) {
    if (parameters.isEmpty()) {
      return "remove it: there are no parameters";
    }
    return NearestName.to(name, parameters)
        .map(nearest -> "use '" + nearest + "'")
        .orElse("use any of: " + Wording.list(parameters));
  }

  private void checkBlank(ExecutableElement method, PlacedMark step) {
    for (String element : List.of("name", "language", "icon")) {
      String text = step.mark().text(element);
      if (text.isBlank() && !text.isEmpty()) {
        String otherwise =
            element.equals("name") ? " to call it '" + method.getSimpleName() + "'" : "";
        subject.find(step, element, STEP_BLANK, subject.nameOf(method), element, otherwise);
      }
    }
  }

  private void checkOutput(WorkMethod work, PlacedMark step) {
    Mark mark = step.mark();
    String method = subject.nameOf(work.method());
    TypeMirror result = work.signature().getReturnType();
    boolean isVoid = result.getKind() == TypeKind.VOID;
    String language = mark.text("language");
    if (!language.isBlank() && (isVoid || !mark.flag("output"))) {
      String other = isVoid ? "" : ", or 'output = false'";
      subject.find(step, "language", STEP_LANGUAGE_UNUSED, method, language, other);
    }
    if (mark.flag("output") && isReadOnce(result)) {
      String returned = Wording.a(Wording.of(result));
      subject.find(work.method(), STEP_OUTPUT_UNSEEN, method, returned);
    }
  }

  private boolean isReadOnce(TypeMirror type) {
    Types types = subject.symbols().types();
    return type.getKind() == TypeKind.DECLARED
        && Stream.of(
                "java.util.stream.BaseStream",
                "java.util.Iterator",
                "java.util.concurrent.Flow.Publisher")
            .map(subject.symbols()::type)
            .flatMap(Optional::stream)
            .map(TypeElement::asType)
            .anyMatch(once -> types.isSubtype(types.erasure(type), types.erasure(once)));
  }

  private void checkChat(HandlerMethod handler) {
    if (!handler.event().isInChat()) {
      handler
          .marks()
          .find(MethodMarks.STEP)
          .ifPresent(step ->
              subject.find(
                  step,
                  "",
                  STEP_WITHOUT_CHAT,
                  subject.nameOf(handler.method()),
                  handler.event().label()));
    }
  }
}
