package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_UNUSED;
import static dev.parley.processor.diagnostic.SettingProblem.WIDGET_MISPLACED;

import dev.parley.annotations.Tab;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.WidgetMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells which widgets are on something else than a component of an agent's settings. */
public final class WidgetPlacement {

  private WidgetPlacement() {}

  /** Returns what is misplaced in a class or interface. */
  public static List<Finding> validate(TypeElement holder) {
    var findings = new ArrayList<Finding>();
    members(holder)
        .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT)
        .filter(member -> !isCopyOfComponent(member, holder))
        .forEach(member -> check(member, findings));
    return findings;
  }

  /** Returns whether a class or interface is settings of nobody, given all that are somebody's. */
  public static List<Finding> validateUse(TypeElement holder, Set<TypeElement> settings) {
    boolean hasWidgets =
        holder.getRecordComponents().stream().anyMatch(each -> !WidgetMark.on(each).isEmpty());
    return hasWidgets && !settings.contains(holder)
        ? List.of(Finding.of(SETTINGS_UNUSED, Wording.of(holder)).at(holder))
        : List.of();
  }

  private static void check(Element member, List<Finding> findings) {
    for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
      var mark = new Mark(mirror);
      Stream<String> widget =
          WidgetMark.on(member).stream()
              .filter(each -> each.mark().equals(mark))
              .map(each -> each.kind().label());
      Stream<String> tab = mark.is(Tab.class) ? Stream.of("@Tab") : Stream.empty();
      Stream.concat(widget, tab)
          .map(label ->
              Finding.of(
                      WIDGET_MISPLACED,
                      member instanceof ExecutableElement method
                          ? Wording.of(method)
                          : member.getSimpleName(),
                      Wording.kind(member),
                      label)
                  .at(member)
                  .in(mirror))
          .forEach(findings::add);
    }
  }

  private static Stream<Element> members(TypeElement holder) {
    return holder.getEnclosedElements().stream()
        .filter(member -> !(member instanceof TypeElement))
        .flatMap(member ->
            member instanceof ExecutableElement method
                ? Stream.concat(Stream.of(member), method.getParameters().stream())
                : Stream.of(member));
  }

  /** A record copies the annotations of a component to its field, accessor and parameter. */
  private static boolean isCopyOfComponent(Element member, TypeElement holder) {
    return holder.getRecordComponents().stream()
        .filter(component -> component.getSimpleName().equals(member.getSimpleName()))
        .anyMatch(component ->
            !WidgetMark.on(component).isEmpty() || Mark.isOn(component, Tab.class.getName()));
  }
}
