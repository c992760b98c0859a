package dev.parley.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * One setting.
 *
 * @param id the name by which pages submit it
 * @param constant what generated code calls it
 * @param type its value, boxed
 * @param widget what people choose it with
 * @param look what they read about it
 * @param optional whether it may have no value
 * @param isSet whether the author's record has a set where the widget gives a list
 */
public record SettingModel(
    String id,
    String constant,
    TypeName type,
    WidgetModel widget,
    Look look,
    boolean optional,
    boolean isSet) {

  /**
   * What people read about a setting.
   *
   * @param label its name
   * @param tooltip what a pointer held over it shows; may be empty
   * @param description what stands below it; may be empty
   * @param disabled whether they can only read it
   * @param tab the tab that it is shown in; empty for none
   */
  public record Look(
      String label, String tooltip, String description, boolean disabled, String tab) {}

  /** Returns the tab that it is shown in; empty for none. */
  public String tab() {
    return look.tab();
  }
}
