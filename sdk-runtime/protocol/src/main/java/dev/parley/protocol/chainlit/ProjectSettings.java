package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /project/settings}.
 *
 * @param userEnv the keys that a person must supply
 * @param maskUserEnv whether what they type is hidden
 * @param dataPersistence whether chats are kept in a store
 * @param threadResumable whether a kept chat can go on
 * @param threadSharing whether a chat can be shown to others
 * @param markdown the welcome text
 * @param chatProfiles the profiles to choose from
 * @param starters messages to begin with
 * @param starterCategories the same in groups
 * @param debugUrl where developers see more; holds {@code [thread_id]} and {@code [step_id]}
 */
public record ProjectSettings(
    UiSettings ui,
    FeatureSettings features,
    List<String> userEnv,
    boolean maskUserEnv,
    boolean dataPersistence,
    boolean threadResumable,
    boolean threadSharing,
    @Nullable String markdown,
    List<? extends JsonShape> chatProfiles,
    List<? extends JsonShape> starters,
    List<? extends JsonShape> starterCategories,
    @Nullable String debugUrl)
    implements JsonShape {

  /** Copies the lists. */
  public ProjectSettings {
    userEnv = List.copyOf(userEnv);
    chatProfiles = List.copyOf(chatProfiles);
    starters = List.copyOf(starters);
    starterCategories = List.copyOf(starterCategories);
  }

  /** Returns the settings of an application that has neither profiles nor a store. */
  public static ProjectSettings of(UiSettings ui, FeatureSettings features) {
    return new ProjectSettings(
        ui, features, List.of(), false, false, false, false, null, List.of(), List.of(), List.of(),
        null);
  }

  /** Returns these settings with profiles to choose from. */
  public ProjectSettings withProfiles(List<? extends JsonShape> chatProfiles) {
    return new ProjectSettings(
        ui,
        features,
        userEnv,
        maskUserEnv,
        dataPersistence,
        threadResumable,
        threadSharing,
        markdown,
        chatProfiles,
        starters,
        starterCategories,
        debugUrl);
  }

  /** Returns these settings with keys that a person must supply, and does not see typed. */
  public ProjectSettings withUserEnv(List<String> userEnv) {
    return new ProjectSettings(
        ui,
        features,
        userEnv,
        !userEnv.isEmpty(),
        dataPersistence,
        threadResumable,
        threadSharing,
        markdown,
        chatProfiles,
        starters,
        starterCategories,
        debugUrl);
  }

  /** Returns these settings with messages to begin with, and groups of them. */
  public ProjectSettings withStarters(
      List<? extends JsonShape> starters, List<? extends JsonShape> starterCategories) {
    return new ProjectSettings(
        ui,
        features,
        userEnv,
        maskUserEnv,
        dataPersistence,
        threadResumable,
        threadSharing,
        markdown,
        chatProfiles,
        starters,
        starterCategories,
        debugUrl);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("ui").shape(ui);
    json.key("features").shape(features);
    json.key("userEnv").array(userEnv);
    json.key("maskUserEnv").flag(maskUserEnv);
    json.key("dataPersistence").flag(dataPersistence);
    json.key("threadResumable").flag(threadResumable);
    json.key("threadSharing").flag(threadSharing);
    json.key("markdown").text(markdown);
    json.key("chatProfiles").array(chatProfiles);
    json.key("starters").array(starters);
    json.key("starterCategories").array(starterCategories);
    json.key("debugUrl").text(debugUrl);
    json.endObject();
  }
}
