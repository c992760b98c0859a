package dev.parley.setting;

import java.util.List;

/**
 * Settings that are shown together, under a heading.
 *
 * @param label the heading
 * @param settings what is shown
 */
public record Tab(String label, List<Setting<?>> settings) {

  /** Copies the settings. */
  public Tab {
    settings = List.copyOf(settings);
  }

  /** Makes a tab. */
  public static Tab tab(String label, Setting<?>... settings) {
    return new Tab(label, List.of(settings));
  }
}
