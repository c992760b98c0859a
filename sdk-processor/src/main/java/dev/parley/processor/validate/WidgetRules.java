package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.EMPTY_REFUSED;
import static dev.parley.processor.diagnostic.SettingProblem.SETTING_TEXT_BLANK;
import static dev.parley.processor.diagnostic.SettingProblem.WIDGET_TYPE;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Resolution;
import dev.parley.processor.discover.SettingComponent;
import dev.parley.processor.discover.SettingType;
import dev.parley.processor.discover.WidgetMark;
import dev.parley.processor.model.ValueShape;
import dev.parley.processor.model.WidgetKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;

/** Rules about a setting's widget: whether it gives the type, and whether its values make sense. */
final class WidgetRules {

  private final Subject subject;
  private final SettingComponent component;
  private final WidgetMark widget;

  WidgetRules(Subject subject, SettingComponent component, WidgetMark widget) {
    this.subject = subject;
    this.component = component;
    this.widget = widget;
  }

  void check() {
    for (String text : List.of("label", "tooltip", "description", "id", "placeholder", "format")) {
      widget
          .mark()
          .given(text)
          .filter(value -> value.getValue().toString().isBlank())
          .ifPresent(value -> find(value, SETTING_TEXT_BLANK, name(), text));
    }
    TypeMirror type = component.element().asType();
    if (!Resolution.isResolved(type) || !widget.mark().isResolved()) {
      return; // the compiler's to name
    }
    Optional<SettingType> fitting =
        component.type().filter(it -> widget.kind().fitting().contains(it.shape()));
    if (fitting.isEmpty()) {
      find(WIDGET_TYPE, name(), typeInWords(), widget.kind().label(), wayToFit());
      return;
    }
    switch (widget.kind()) {
      case SLIDER, NUMBER_INPUT -> new NumberRules(this, fitting.get().shape()).check();
      case SELECT, RADIO, MULTI_SELECT -> new ChoiceRules(this, fitting.get()).check();
      case DATE_PICKER -> new DateRules(this, fitting.get().shape()).check();
      case SWITCH, CHECKBOX, TEXT_INPUT, TAGS -> {
        // whatever they begin with is right
      }
    }
  }

  private String wayToFit() {
    List<ValueShape> shapes = widget.kind().fitting();
    String types = shapes.stream().map(ValueShape::words).collect(joining(", "));
    String others =
        component
            .type()
            .map(type ->
                WidgetKind.giving(type.shape()).stream()
                    .map(WidgetKind::label)
                    .collect(joining(", ")))
            .orElse("");
    String change = "make it " + (shapes.size() == 1 ? types : "any of: " + types);
    return others.isEmpty() ? change : change + "; or use " + others;
  }

  /** Reports a setting that begins empty and cannot be. */
  void checkNotEmpty(String what) {
    if (component.nullable() || widget.mark().given("initial").isPresent()) {
      return;
    }
    TypeMirror type = component.element().asType();
    boolean primitive = type.getKind().isPrimitive();
    String boxed = primitive ? " " + ((ClassName) TypeName.get(type).box()).simpleName() : "";
    find(EMPTY_REFUSED, name(), typeInWords(), what, boxed);
  }

  String name() {
    return component.name();
  }

  String typeInWords() {
    return Wording.a(Wording.of(component.element().asType()));
  }

  boolean nullable() {
    return component.nullable();
  }

  Mark mark() {
    return widget.mark();
  }

  WidgetKind kind() {
    return widget.kind();
  }

  /** Adds a finding at the widget. */
  void find(Problem problem, Object... names) {
    subject.find(Finding.of(problem, names).at(component.element()).in(mark().mirror()));
  }

  /** Adds a finding at a value of the widget, or at the widget if the value is not given. */
  void findIn(String value, Problem problem, Object... names) {
    SettingRules.find(subject, component.element(), mark(), value, problem, names);
  }

  /** Adds a finding at a value of the widget. */
  void find(AnnotationValue value, Problem problem, Object... names) {
    subject.find(Finding.of(problem, names).at(component.element()).in(mark().mirror(), value));
  }
}
