package dev.parley.server.wire;

import dev.parley.protocol.chainlit.WidgetJson;
import dev.parley.protocol.json.JsonShape;
import dev.parley.setting.Checkbox;
import dev.parley.setting.Choice;
import dev.parley.setting.DatePicker;
import dev.parley.setting.MultiSelect;
import dev.parley.setting.NumberInput;
import dev.parley.setting.Radio;
import dev.parley.setting.Select;
import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import dev.parley.setting.Slider;
import dev.parley.setting.Switch;
import dev.parley.setting.Tab;
import dev.parley.setting.Tags;
import dev.parley.setting.TextInput;
import dev.parley.setting.Widget;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be set in a chat, as the wire shows it. */
final class SettingsMapper {

  private SettingsMapper() {}

  /**
   * Returns a form as widgets, or as tabs of widgets.
   *
   * @param values what is set, by id
   */
  static List<? extends JsonShape> toJson(
      SettingsForm<?> form, Map<String, ? extends @Nullable Object> values) {
    return form.tabs().isEmpty()
        ? form.settings().stream().map(setting -> widget(setting, values)).toList()
        : form.tabs().stream().map(tab -> tab(tab, values)).toList();
  }

  private static WidgetJson.Tab tab(Tab tab, Map<String, ? extends @Nullable Object> values) {
    return new WidgetJson.Tab(
        tab.label(),
        tab.label(),
        tab.settings().stream().map(setting -> widget(setting, values)).toList());
  }

  private static WidgetJson widget(
      Setting<?> setting, Map<String, ? extends @Nullable Object> values) {
    Widget<?> widget = setting.widget();
    return new WidgetJson(
        type(widget),
        setting.id(),
        setting.label(),
        values.containsKey(setting.id()) ? values.get(setting.id()) : widget.initialValue(),
        given(setting.tooltip()),
        given(setting.description()),
        setting.disabled(),
        more(widget));
  }

  private static String type(Widget<?> widget) {
    return switch (widget) {
      case Slider<?> _ -> "slider";
      case Select<?> _ -> "select";
      case Radio<?> _ -> "radio";
      case MultiSelect<?> _ -> "multiselect";
      case Switch _ -> "switch";
      case Checkbox _ -> "checkbox";
      case TextInput _ -> "textinput";
      case NumberInput<?> _ -> "numberinput";
      case Tags _ -> "tags";
      case DatePicker<?> _ -> "datepicker";
    };
  }

  private static Map<String, @Nullable Object> more(Widget<?> widget) {
    var more = new LinkedHashMap<String, @Nullable Object>();
    switch (widget) {
      case Slider<?> slider -> {
        more.put("min", slider.min());
        more.put("max", slider.max());
        more.put("step", slider.step());
      }
      case Select<?> select -> more.put("items", items(select.choices()));
      case Radio<?> radio -> more.put("items", items(radio.choices()));
      case MultiSelect<?> select -> more.put("items", items(select.choices()));
      case TextInput input -> {
        more.put("placeholder", given(input.placeholder()));
        more.put("multiline", input.multiline());
      }
      case NumberInput<?> input -> more.put("placeholder", given(input.placeholder()));
      case DatePicker<?> picker -> {
        more.put("mode", picker.range() ? "range" : "single");
        more.put("min_date", date(picker.min()));
        more.put("max_date", date(picker.max()));
        more.put("format", given(picker.format()));
        more.put("placeholder", given(picker.placeholder()));
      }
      case Switch _, Checkbox _, Tags _ -> {
        // nothing more to tell
      }
    }
    return more;
  }

  private static List<Map<String, String>> items(List<? extends Choice<?>> choices) {
    return choices.stream()
        .<Map<String, String>>map(choice -> {
          var item = new LinkedHashMap<String, String>();
          item.put("label", choice.label());
          item.put("value", choice.value());
          return item;
        })
        .toList();
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
