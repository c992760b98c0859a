package dev.parley.setting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an agent: what people see, as data, and the way from what a page submits to the
 * agent's record.
 *
 * <p>Values are JSON-like: texts, numbers, booleans, and lists of texts. All that comes in is
 * checked; a form makes no record of values that do not fit. Immutable.
 *
 * @param <S> the agent's record
 */
public final class SettingsForm<S> {

  private final Function<SettingValues, S> binding;
  private final List<Setting<?>> settings;
  private final List<Tab> tabs;

  private SettingsForm(
      Function<SettingValues, S> binding, List<Setting<?>> settings, List<Tab> tabs) {
    this.binding = binding;
    this.settings = List.copyOf(settings);
    this.tabs = List.copyOf(tabs);
    requireDistinctIds();
    defaults();
  }

  /**
   * Makes a form of settings that are shown one below the other.
   *
   * @param binding makes the record
   * @throws IllegalArgumentException when two settings have the same id
   * @throws SettingsException when the initial values are not allowed
   */
  public static <S> SettingsForm<S> of(Function<SettingValues, S> binding, Setting<?>... settings) {
    return new SettingsForm<>(binding, List.of(settings), List.of());
  }

  /**
   * Makes a form of settings that are shown in tabs.
   *
   * @param binding makes the record
   * @throws IllegalArgumentException when two settings have the same id
   * @throws SettingsException when the initial values are not allowed
   */
  public static <S> SettingsForm<S> of(Function<SettingValues, S> binding, Tab... tabs) {
    List<Setting<?>> settings =
        Stream.of(tabs).<Setting<?>>flatMap(tab -> tab.settings().stream()).toList();
    return new SettingsForm<>(binding, settings, List.of(tabs));
  }

  /** Returns the settings, those in tabs included. */
  public List<Setting<?>> settings() {
    return settings;
  }

  /** Returns the tabs; empty when the settings are not in tabs. */
  public List<Tab> tabs() {
    return tabs;
  }

  /** Returns the record of somebody who has changed nothing. */
  public S defaults() {
    return read(Map.of());
  }

  /** Returns the values of somebody who has changed nothing, by id. */
  public Map<String, @Nullable Object> initialValues() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    settings.forEach(setting -> values.put(setting.id(), setting.widget().initialValue()));
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns the record of values by id; those that are missing, and those of disabled settings, are
   * the initial ones.
   *
   * @throws SettingsException when one does not fit, or the record's own constructor refuses them,
   *     whose {@link IllegalArgumentException} people get to read; it tells everything that is
   *     wrong
   */
  public S read(Map<String, ? extends @Nullable Object> values) {
    return bind(merge(initialValues(), values));
  }

  /**
   * Returns values by id with others in their place; those of disabled settings stay.
   *
   * @throws SettingsException when one does not fit, or the record's own constructor refuses them,
   *     whose {@link IllegalArgumentException} people get to read; it tells everything that is
   *     wrong
   */
  public Map<String, @Nullable Object> change(
      Map<String, ? extends @Nullable Object> values,
      Map<String, ? extends @Nullable Object> changes) {
    Map<String, @Nullable Object> changed = merge(values, changes);
    bind(changed);
    return changed;
  }

  private Map<String, @Nullable Object> merge(
      Map<String, ? extends @Nullable Object> values,
      Map<String, ? extends @Nullable Object> changes) {
    var merged = new LinkedHashMap<String, @Nullable Object>(values);
    merged.putAll(changes);
    settings.stream()
        .filter(Setting::disabled)
        .map(Setting::id)
        .forEach(id -> merged.put(id, values.get(id)));
    return Collections.unmodifiableMap(merged);
  }

  private S bind(Map<String, @Nullable Object> values) {
    var all = new SettingValues(values);
    var problems = new ArrayList<>(all.problems(settings));
    List<String> ids = settings.stream().map(Setting::id).toList();
    values.keySet().stream()
        .filter(id -> !ids.contains(id))
        .map(id -> "'%s' is no setting; there are: %s".formatted(id, String.join(", ", ids)))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    try {
      return binding.apply(all);
    } catch (RuntimeException refusal) {
      String said = refusal instanceof IllegalArgumentException ? refusal.getMessage() : null;
      throw new SettingsException(
          Objects.requireNonNullElse(said, "The agent cannot use these settings"), refusal);
    }
  }

  private void requireDistinctIds() {
    long ids = settings.stream().map(Setting::id).distinct().count();
    if (ids < settings.size()) {
      throw new IllegalArgumentException(
          "two settings have the same id: " + settings.stream().map(Setting::id).toList());
    }
  }
}
