package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.SettingComponent;
import dev.parley.processor.discover.SettingType;
import dev.parley.processor.discover.SettingsClass;
import dev.parley.processor.discover.WidgetMark;
import dev.parley.processor.discover.Words;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.SettingModel;
import dev.parley.processor.model.SettingModel.Look;
import dev.parley.processor.model.SettingsModel;
import dev.parley.processor.model.ValueShape;
import dev.parley.processor.model.WidgetModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Reads a record of settings that nothing is wrong with. */
final class SettingsReader {

  /** What the generated class calls something else. */
  private static final Set<String> RESERVED = Set.of("FORM", "INT", "LONG", "DOUBLE", "DECIMAL");

  private SettingsReader() {}

  static SettingsModel read(SettingsClass settings, AgentClass agent) {
    var taken = new HashSet<>(RESERVED);
    var models = new ArrayList<SettingModel>();
    for (SettingComponent component : settings.components()) {
      String constant = Words.constant(component.name());
      while (!taken.add(constant)) {
        constant += "_";
      }
      models.add(setting(component, constant));
    }
    return new SettingsModel(agent, ClassName.get(settings.asRecord().orElseThrow()), models);
  }

  private static SettingModel setting(SettingComponent component, String constant) {
    WidgetMark widget = component.widgets().getFirst();
    SettingType type = component.type().orElseThrow();
    boolean canBeEmpty =
        switch (widget.kind()) {
          case SELECT, RADIO, TEXT_INPUT, NUMBER_INPUT, DATE_PICKER -> component.nullable();
          case SLIDER, MULTI_SELECT, SWITCH, CHECKBOX, TAGS -> false;
        };
    return new SettingModel(
        component.id(),
        constant,
        typeName(component, type),
        widget(widget, type, canBeEmpty),
        look(component, widget.mark()),
        canBeEmpty,
        type.isSet());
  }

  private static TypeName typeName(SettingComponent component, SettingType type) {
    TypeName name = TypeName.get(component.element().asType()).withoutAnnotations().box();
    return name instanceof ParameterizedTypeName generic
        ? ParameterizedTypeName.get(
            ClassName.get(List.class), generic.typeArguments().getFirst().withoutAnnotations())
        : type.element().<TypeName>map(ClassName::get).orElse(name);
  }

  private static Look look(SettingComponent component, Mark widget) {
    String label = widget.text("label");
    return new Look(
        label.isEmpty() ? Words.of(component.name()) : label,
        widget.text("tooltip"),
        widget.text("description"),
        widget.flag("disabled"),
        component.tab().map(tab -> tab.text("value")).orElse(""));
  }

  private static WidgetModel widget(WidgetMark widget, SettingType type, boolean canBeEmpty) {
    Mark mark = widget.mark();
    return switch (widget.kind()) {
      case SLIDER, NUMBER_INPUT -> numbers(widget, type.shape());
      case SELECT, RADIO -> {
        List<String> initial = given(mark.text("initial"));
        yield choices(widget, type, initial, canBeEmpty && initial.isEmpty());
      }
      case MULTI_SELECT -> choices(widget, type, mark.texts("initial"), false);
      case SWITCH, CHECKBOX -> new WidgetModel.Flag(widget.kind(), mark.flag("initial"));
      case TEXT_INPUT ->
          new WidgetModel.Text(
              mark.text("initial"), mark.text("placeholder"), mark.flag("multiline"));
      case TAGS -> new WidgetModel.Words(mark.texts("initial"));
      case DATE_PICKER -> dates(mark, type);
    };
  }

  private static WidgetModel numbers(WidgetMark widget, ValueShape shape) {
    Mark mark = widget.mark();
    return new WidgetModel.Numbers(
        widget.kind(),
        shape,
        number(mark, "min"),
        number(mark, "max"),
        number(mark, "step"),
        number(mark, "initial"),
        mark.text("placeholder"));
  }

  private static WidgetModel choices(
      WidgetMark widget, SettingType type, List<String> initial, boolean none) {
    Optional<TypeElement> constants = type.shape().isOfEnum() ? type.element() : Optional.empty();
    return new WidgetModel.Choices(
        widget.kind(),
        constants.map(ClassName::get),
        widget.mark().texts("value").stream().map(WidgetModel.Item::of).toList(),
        initial,
        none);
  }

  private static WidgetModel dates(Mark mark, SettingType type) {
    return new WidgetModel.Dates(
        type.shape() != ValueShape.DATE,
        type.element().map(ClassName::get),
        mark.texts("initial"),
        mark.text("min"),
        mark.text("max"),
        mark.text("format"),
        mark.text("placeholder"));
  }

  private static OptionalDouble number(Mark mark, String element) {
    return mark.given(element).isPresent()
        ? OptionalDouble.of(mark.decimal(element))
        : OptionalDouble.empty();
  }

  private static List<String> given(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
