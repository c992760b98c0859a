package dev.parley.processor.discover;

import dev.parley.annotations.Tab;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;

/**
 * A component of a record of settings, as its author wrote it.
 *
 * @param element the component's field, as compilers know the place of what is written there
 * @param type its type, if a widget can give it
 * @param widgets its widgets; one if nothing is wrong
 * @param tab the tab that it is shown in
 * @param nullable whether it may have no value
 */
public record SettingComponent(
    Element element,
    Optional<SettingType> type,
    List<WidgetMark> widgets,
    Optional<Mark> tab,
    boolean nullable) {

  /** Copies the widgets. */
  public SettingComponent {
    widgets = List.copyOf(widgets);
  }

  static SettingComponent of(RecordComponentElement component) {
    Element element = fieldOf(component);
    return new SettingComponent(
        element,
        SettingType.of(element.asType()),
        WidgetMark.on(element),
        Mark.on(element, Tab.class.getName()),
        isNullable(component) || isNullable(element) || isNullable(element.asType()));
  }

  /** Tells whether its type and its annotations exist, one of which may be a widget. */
  public boolean exists() {
    return Resolution.isResolved(element.asType())
        && element.getAnnotationMirrors().stream()
            .allMatch(mirror -> Resolution.isResolved(mirror.getAnnotationType()));
  }

  /** Returns the component's name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Returns the name by which pages submit the setting. */
  public String id() {
    return widgets.stream()
        .map(widget -> widget.mark().text("id"))
        .filter(id -> !id.isBlank())
        .findFirst()
        .orElseGet(this::name);
  }

  /** A record copies the annotations of a component to its field. */
  private static Element fieldOf(RecordComponentElement component) {
    return Symbols.enclosingType(component).getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> member.getSimpleName().equals(component.getSimpleName()))
        .<Element>map(member -> member)
        .findFirst()
        .orElse(component);
  }

  private static boolean isNullable(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals("Nullable"));
  }
}
