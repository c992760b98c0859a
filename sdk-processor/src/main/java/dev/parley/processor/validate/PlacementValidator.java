package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.HandlerProblem.NOT_ON_A_METHOD;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.MethodMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells which annotations of methods are on something else. */
public final class PlacementValidator {

  private PlacementValidator() {}

  /** Returns what is misplaced in a class or interface, and on it. */
  public static List<Finding> validate(TypeElement holder) {
    var findings = new ArrayList<Finding>();
    places(holder)
        .filter(place -> !MethodMarks.isCopyOfComponents(place, holder))
        .forEach(place -> check(place, findings));
    return List.copyOf(findings);
  }

  private static void check(Element place, List<Finding> findings) {
    for (String annotation : MethodMarks.on(place)) {
      Mark.on(place, annotation)
          .map(mark ->
              Finding.of(
                      NOT_ON_A_METHOD,
                      place.getKind() == ElementKind.CONSTRUCTOR
                          ? Wording.of((ExecutableElement) place)
                          : place.getSimpleName(),
                      Wording.kind(place),
                      MethodMarks.label(annotation))
                  .at(place)
                  .in(mark.mirror()))
          .ifPresent(findings::add);
    }
  }

  private static Stream<Element> places(TypeElement holder) {
    Stream<Element> members =
        holder.getEnclosedElements().stream().flatMap(PlacementValidator::inMember);
    return Stream.concat(Stream.of(holder), members);
  }

  private static Stream<Element> inMember(Element member) {
    return switch (member) {
      case ExecutableElement executable ->
          Stream.concat(
              executable.getKind() == ElementKind.CONSTRUCTOR
                  ? Stream.of(executable)
                  : Stream.empty(),
              executable.getParameters().stream());
      case TypeElement nested -> Stream.empty();
      default -> Stream.of(member);
    };
  }
}
