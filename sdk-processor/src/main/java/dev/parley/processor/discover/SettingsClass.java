package dev.parley.processor.discover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What an agent names as its settings, as the author wrote it: a record if nothing is wrong.
 *
 * @param type what is named
 */
public record SettingsClass(TypeMirror type) {

  /** Returns the settings that an agent names, if it names any. */
  static Optional<SettingsClass> of(Mark agent) {
    return agent
        .type("settings")
        .filter(type -> type.getKind() != TypeKind.VOID)
        .<SettingsClass>map(SettingsClass::new);
  }

  /** Returns the class, if it is one. */
  public Optional<TypeElement> element() {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /** Returns the class, if it is a record. */
  public Optional<TypeElement> asRecord() {
    return element().filter(element -> element.getKind() == ElementKind.RECORD);
  }

  /** Returns the record's components, in order. */
  public List<SettingComponent> components() {
    return asRecord().stream()
        .flatMap(each -> each.getRecordComponents().stream())
        .map(SettingComponent::of)
        .toList();
  }

  /** Tells whether a type is a record that has a widget. */
  public static boolean hasWidgets(TypeMirror type) {
    return Stream.of(new SettingsClass(type))
        .flatMap(settings -> settings.components().stream())
        .anyMatch(component -> !component.widgets().isEmpty());
  }

  /** Tells whether all types and constants that it mentions exist. */
  boolean isResolved() {
    return Resolution.isResolved(type)
        && components().stream()
            .allMatch(component ->
                component.exists()
                    && component.widgets().stream().allMatch(widget -> widget.mark().isResolved())
                    && component.tab().stream().allMatch(Mark::isResolved));
  }
}
