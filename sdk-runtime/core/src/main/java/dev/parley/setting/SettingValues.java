package dev.parley.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON-like values of all settings of a form, to make the agent's record of. */
public final class SettingValues {

  private final Map<String, @Nullable Object> values;

  SettingValues(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** Returns the value of a setting that always has one. */
  public <T> T get(Setting<T> setting) {
    T value = orNull(setting);
    if (value == null) {
      throw new IllegalArgumentException(setting.label() + ": must not be empty");
    }
    return value;
  }

  /** Returns the value of a setting; null if it is left empty. */
  public <T> @Nullable T orNull(Setting<T> setting) {
    try {
      return setting.read(values.get(setting.id()));
    } catch (UnfitValueException e) {
      throw new IllegalArgumentException(sentence(setting, e), e);
    }
  }

  /** Returns what is wrong with the values. */
  List<String> problems(List<Setting<?>> settings) {
    var problems = new ArrayList<String>();
    for (Setting<?> setting : settings) {
      try {
        setting.read(values.get(setting.id()));
      } catch (UnfitValueException e) {
        problems.add(sentence(setting, e));
      }
    }
    return problems;
  }

  private static String sentence(Setting<?> setting, UnfitValueException unfit) {
    return setting.label() + ": " + unfit.getMessage();
  }
}
