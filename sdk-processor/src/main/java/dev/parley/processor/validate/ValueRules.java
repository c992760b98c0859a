package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.ValueProblem.CONSTRAINT_BOUND;
import static dev.parley.processor.diagnostic.ValueProblem.CONSTRAINT_NOTHING_LEFT;
import static dev.parley.processor.diagnostic.ValueProblem.CONSTRAINT_PATTERN;
import static dev.parley.processor.diagnostic.ValueProblem.CONSTRAINT_UNCHECKED;
import static dev.parley.processor.diagnostic.ValueProblem.CONSTRAINT_UNFITTING;
import static dev.parley.processor.diagnostic.ValueProblem.ENUM_EMPTY;
import static dev.parley.processor.diagnostic.ValueProblem.KIND_COMPONENT;
import static dev.parley.processor.diagnostic.ValueProblem.KIND_DUPLICATE;
import static dev.parley.processor.diagnostic.ValueProblem.KIND_NOT_A_RECORD;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_ARGUMENT;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_CLASS;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_HIDDEN;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_INTERFACE;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_KEY;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_OPTIONAL;
import static dev.parley.processor.diagnostic.ValueProblem.VALUE_TYPE;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.ToolProblem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.AgentValues;
import dev.parley.processor.discover.Mention;
import dev.parley.processor.discover.Misfit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Rules about what is to be JSON. */
final class ValueRules {

  private final Subject subject;

  ValueRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    AgentValues values = subject.values();
    values.misfits().forEach(this::report);
    Set<TypeElement> hidden = new HashSet<>();
    values.mentions().forEach(mention -> checkAccess(mention, hidden));
  }

  private void report(Misfit misfit) {
    var names = new ArrayList<Object>(misfit.names());
    if (misfit.kind() == Misfit.Kind.KIND) {
      names.set(1, Wording.a(misfit.names().get(1)));
    }
    Finding finding =
        Finding.of(problem(misfit.kind()), names.toArray()).at(place(misfit.places()));
    boolean atNearest = place(misfit.places()).equals(misfit.places().getFirst());
    if (atNearest && misfit.annotation().isPresent()) {
      finding =
          misfit.value().isPresent()
              ? finding.in(misfit.annotation().get(), misfit.value().get())
              : finding.in(misfit.annotation().get());
    }
    subject.find(finding);
  }

  private Element place(List<Element> places) {
    return places.stream().filter(subject.symbols()::inSource).findFirst().orElse(subject.type());
  }

  private void checkAccess(Mention mention, Set<TypeElement> known) {
    subject
        .access()
        .obstacle(mention.type())
        .filter(obstacle -> known.add(mention.type()))
        .ifPresent(obstacle ->
            subject.find(
                place(mention.places()),
                VALUE_HIDDEN,
                mention.phrase(),
                Wording.of(mention.type()),
                obstacle,
                wayOut(mention.type())));
  }

  private static String wayOut(TypeElement hidden) {
    return hidden.getModifiers().contains(Modifier.PRIVATE)
        ? "remove 'private' from " + hidden.getSimpleName()
        : "make " + hidden.getSimpleName() + " public, or use another type";
  }

  private static Problem problem(Misfit.Kind kind) {
    return switch (kind) {
      case TYPE -> VALUE_TYPE;
      case CLASS -> VALUE_CLASS;
      case OPEN_INTERFACE -> VALUE_INTERFACE;
      case KEY -> VALUE_KEY;
      case UNKNOWN_ARGUMENT -> VALUE_ARGUMENT;
      case OPTIONAL -> VALUE_OPTIONAL;
      case KIND -> KIND_NOT_A_RECORD;
      case KIND_COMPONENT -> KIND_COMPONENT;
      case KIND_NAMESAKE -> KIND_DUPLICATE;
      case EMPTY_ENUM -> ENUM_EMPTY;
      case CONSTRAINT -> CONSTRAINT_UNFITTING;
      case NOTHING_LEFT -> CONSTRAINT_NOTHING_LEFT;
      case PATTERN -> CONSTRAINT_PATTERN;
      case BOUND -> CONSTRAINT_BOUND;
      case BLANK -> ToolProblem.DESCRIPTION_BLANK;
      case UNCHECKED -> CONSTRAINT_UNCHECKED;
    };
  }
}
