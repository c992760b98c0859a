package dev.parley.setting;

import org.jspecify.annotations.Nullable;

/**
 * One setting of an agent: what it is called, and the widget that gives its value.
 *
 * @param id the name by which pages submit it
 * @param label what people read
 * @param widget what they choose with
 * @param tooltip what a pointer held over it shows; may be empty
 * @param description what stands below it; may be empty
 * @param disabled whether people can see but not change it
 * @param optional whether it can be left empty, so that it has no value
 * @param <T> the value, as the agent's record has it
 */
public record Setting<T>(
    String id,
    String label,
    Widget<T> widget,
    String tooltip,
    String description,
    boolean disabled,
    boolean optional) {

  /** Makes a setting. */
  public static <T> Setting<T> setting(String id, String label, Widget<T> widget) {
    return new Setting<>(id, label, widget, "", "", false, false);
  }

  /** Returns this setting with something for a pointer held over it to show. */
  public Setting<T> tooltip(String tooltip) {
    return new Setting<>(id, label, widget, tooltip, description, disabled, optional);
  }

  /** Returns this setting with something to stand below it. */
  public Setting<T> describedAs(String description) {
    return new Setting<>(id, label, widget, tooltip, description, disabled, optional);
  }

  /** Returns this setting as one that people can see but not change. */
  public Setting<T> asDisabled() {
    return new Setting<>(id, label, widget, tooltip, description, true, optional);
  }

  /** Returns this setting as one that can be left empty. */
  public Setting<T> asOptional() {
    return new Setting<>(id, label, widget, tooltip, description, disabled, true);
  }

  /** Returns the value of a JSON-like one; null where the setting is left empty and may be. */
  @Nullable T read(@Nullable Object value) throws UnfitValueException {
    boolean empty = value == null || value.equals("");
    return empty && optional ? null : widget.read(value);
  }
}
