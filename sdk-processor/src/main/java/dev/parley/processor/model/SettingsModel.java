package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people can set in a chat with an agent.
 *
 * @param agent the author's class
 * @param record the author's record of the settings
 * @param settings its components, in order
 */
public record SettingsModel(AgentClass agent, ClassName record, List<SettingModel> settings) {

  /** Copies the settings. */
  public SettingsModel {
    settings = List.copyOf(settings);
  }

  /** Returns the settings by the tab that they are shown in; by the empty text for none. */
  public Map<String, List<SettingModel>> tabs() {
    return settings.stream()
        .collect(Collectors.groupingBy(SettingModel::tab, LinkedHashMap::new, Collectors.toList()));
  }
}
