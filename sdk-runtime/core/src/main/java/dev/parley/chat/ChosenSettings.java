package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.setting.SettingsException;
import dev.parley.setting.SettingsForm;
import dev.parley.store.StoredChat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person has set in a chat: values that fit the form of its agent.
 *
 * @param form the form, if there is anything to set
 * @param values the values by id
 */
record ChosenSettings(Optional<SettingsForm<?>> form, Map<String, @Nullable Object> values) {

  private static final Logger LOG = LoggerFactory.getLogger(LiveChat.class);

  /** Where a chat that is kept has its settings. */
  private static final String STORED = "chat_settings";

  /** Returns the settings of a chat that begins, or goes on as it was kept. */
  static ChosenSettings of(AgentDescriptor agent, @Nullable StoredChat stored) {
    var initial =
        new ChosenSettings(
            agent.settings(), agent.settings().map(SettingsForm::initialValues).orElse(Map.of()));
    return stored != null && stored.metadata().get(STORED) instanceof Map<?, ?> kept
        ? initial.withKept(kept)
        : initial;
  }

  /**
   * Returns these settings with others in their place.
   *
   * @throws SettingsException when they do not fit, or there is nothing to set
   */
  ChosenSettings with(Map<String, ? extends @Nullable Object> changes) {
    return form.map(it -> new ChosenSettings(form, it.change(values, changes)))
        .orElseThrow(() -> new SettingsException(List.of("There is nothing to set")));
  }

  /** Returns the settings as a form makes them a record. */
  <S> S read(SettingsForm<S> of) {
    if (form.filter(it -> it == of).isEmpty()) {
      throw new IllegalArgumentException("these are not the settings of the chat's agent");
    }
    return of.read(values);
  }

  /** An agent may have changed since: what it no longer has, or allows, is as at first. */
  private ChosenSettings withKept(Map<?, ?> kept) {
    ChosenSettings settings = this;
    for (String id : values.keySet()) {
      if (kept.containsKey(id)) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put(id, kept.get(id));
        try {
          settings = settings.with(one);
        } catch (SettingsException unfit) {
          LOG.debug("a kept setting is not taken: {}", unfit.getMessage());
        }
      }
    }
    return settings;
  }
}
