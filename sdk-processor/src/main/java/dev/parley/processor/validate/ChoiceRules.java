package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.CHOICE_BLANK;
import static dev.parley.processor.diagnostic.SettingProblem.CHOICE_DUPLICATE;
import static dev.parley.processor.diagnostic.SettingProblem.CHOICE_EMPTY;
import static dev.parley.processor.diagnostic.SettingProblem.CHOICE_INITIAL;
import static dev.parley.processor.diagnostic.SettingProblem.CHOICE_OF_ENUM;

import dev.parley.processor.diagnostic.NearestName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.SettingType;
import dev.parley.processor.model.ValueShape;
import dev.parley.processor.model.WidgetKind;
import dev.parley.processor.model.WidgetModel.Item;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Rules about what a setting can be chosen from. */
final class ChoiceRules {

  private final WidgetRules widget;
  private final SettingType type;

  ChoiceRules(WidgetRules widget, SettingType type) {
    this.widget = widget;
    this.type = type;
  }

  void check() {
    List<String> choices =
        type.shape().isOfEnum() ? constants(type.element().orElseThrow()) : texts();
    if (choices.isEmpty()) {
      return; // a mistake of its own
    }
    for (AnnotationValue initial : widget.mark().items("initial")) {
      String value = initial.getValue().toString();
      if (!choices.contains(value) && widget.mark().given("initial").isPresent()) {
        String way =
            NearestName.to(value, choices)
                .map(nearest -> "'" + nearest + "'")
                .orElseGet(() -> "any of: " + Wording.list(choices));
        widget.find(initial, CHOICE_INITIAL, widget.name(), value, way);
      }
    }
  }

  private List<String> constants(TypeElement type) {
    String name = Wording.of(type);
    if (!widget.mark().items("value").isEmpty()) {
      String text = widget.kind() == WidgetKind.MULTI_SELECT ? "a List<String>" : "a String";
      widget.findIn("value", CHOICE_OF_ENUM, widget.name(), widget.typeInWords(), text);
      return List.of();
    }
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Element::getSimpleName)
            .map(Object::toString)
            .toList();
    if (constants.isEmpty()) {
      widget.find(CHOICE_EMPTY, widget.name(), "give " + name + " constants");
    }
    return constants;
  }

  private List<String> texts() {
    List<AnnotationValue> items = widget.mark().items("value");
    if (items.isEmpty()) {
      String example = "write " + widget.kind().label() + "({\"one\", \"another\"})";
      String kind = type.shape() == ValueShape.TEXTS ? "a List of an enum" : "an enum";
      widget.find(CHOICE_EMPTY, widget.name(), example + ", or make it " + kind);
    }
    var choices = new ArrayList<String>();
    for (AnnotationValue each : items) {
      String text = each.getValue().toString();
      Item item = Item.of(text);
      if (item.value().isBlank() || (item.label().isEmpty() && text.contains("="))) {
        String what = item.value().isBlank() ? "a choice" : "a label";
        widget.find(each, CHOICE_BLANK, widget.name(), what);
      } else if (choices.contains(item.value())) {
        widget.find(each, CHOICE_DUPLICATE, widget.name(), item.value());
      } else {
        choices.add(item.value());
      }
    }
    return choices;
  }
}
