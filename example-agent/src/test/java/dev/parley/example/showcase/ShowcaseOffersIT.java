package dev.parley.example.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.offer.Command;
import dev.parley.server.AgentServer;
import dev.parley.testing.SocketTester;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowcaseOffersIT extends ShowcaseScene {

  private static final String SETTINGS =
      "settings: model=alpha nick=Zed temperature=0.5 verbose=false";

  @Test
  void settingsBeginAsTheyAreMeantTo() {
    assertThat(chat.ask("settings")).isEqualTo(SETTINGS);
    assertThat(chat.settings().keySet()).containsExactly("temperature", "model", "verbose", "nick");
    assertThat(chat.settings())
        .containsEntry("model", "alpha")
        .containsEntry("verbose", false)
        .containsEntry("nick", "Zed");
  }

  @Test
  void settingsAreToldWhenTheyChange() {
    chat.ask("settings");

    chat.set(Map.of("model", "beta", "temperature", 1.0, "verbose", true));

    String changed = "settings: model=beta nick=Zed temperature=1 verbose=true";
    awaitReply(changed);
    assertThat(chat.ask("settings")).isEqualTo(changed);
  }

  @Test
  void settingsThatDoNotFitAreNotTaken() {
    chat.set(Map.of("model", "gamma"));
    chat.set(Map.of("temperature", new BigDecimal("1.1")));

    await(it -> it.replies().size() == 2);
    assertThat(chat.steps()).filteredOn(step -> step.error()).hasSize(2);
    assertThat(chat.ask("settings")).isEqualTo(SETTINGS);
  }

  @Test
  void messagesComeWithTheCommandsThatAreOffered() {
    chat.ask("echo ready");

    var search = new Command("Search", "Look it up", "globe");
    var draw = new Command("Draw", "Paint it", "image").asButton();
    assertThat(chat.page().commands()).containsExactly(search, draw);
    assertThat(chat.replyTo(chat.say("cats", search))).isEqualTo("command Search: cats");
    assertThat(chat.replyTo(chat.say("echo a cat", draw))).isEqualTo("command Draw: echo a cat");
  }

  @Test
  void openModeHasStartersAndNoProfiles() {
    var settings = settings(chat);

    assertThat(settings.get("starters"))
        .isEqualTo(
            List.of(
                starter("Say hi", "echo hi from starter", null, null),
                starter("Run steps", "steps", null, "/public/hello.txt"),
                starter("Find cats", "cats", "Search", null)));
    assertThat(settings.get("chatProfiles")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({"'', profile Alpha", "Alpha, profile Alpha", "Beta, profile Beta"})
  void profileIsKnown(String chosen, String told) throws Exception {
    try (var server = inModeProfiles();
        var chat = SocketTester.connect(server.url(), chosen)) {
      assertThat(chat.ask("profile")).isEqualTo(told);
    }
  }

  @Test
  void profilesModeHasProfilesWithStarters() throws Exception {
    try (var server = inModeProfiles();
        var chat = SocketTester.connect(server.url())) {
      var settings = settings(chat);

      assertThat(settings.get("starters")).isEqualTo(List.of());
      assertThat(settings.get("chatProfiles"))
          .isEqualTo(
              List.of(
                  profile("Alpha", "The **first** one", true, "Alpha start", "echo from alpha"),
                  profile("Beta", "The second one", false, "Beta start", "echo from beta")));
    }
  }

  @Test
  void uploadsAndTheMicrophoneAreOn() {
    var features = asMap(settings(chat).get("features"));

    assertThat(features.get("spontaneous_file_upload"))
        .isEqualTo(
            Map.of("enabled", true, "accept", List.of("*/*"), "max_files", 5, "max_size_mb", 2));
    assertThat(asMap(features.get("audio")).get("enabled")).isEqualTo(true);
    assertThat(features.get("edit_message")).isEqualTo(true);
  }

  private static AgentServer inModeProfiles() throws Exception {
    return AgentServer.of(ShowcaseAgentMain.AGENT).option("mode", "profiles").port(0).start();
  }

  private static Map<?, ?> settings(SocketTester chat) {
    return asMap(chat.projectSettings().body());
  }

  private static Map<?, ?> asMap(@Nullable Object json) {
    return (Map<?, ?>) Objects.requireNonNull(json);
  }

  private static Map<String, @Nullable Object> profile(
      String name, String description, boolean isDefault, String label, String message) {
    var profile = map("name", name, "markdown_description", description, "icon", null);
    profile.putAll(map("display_name", null, "default", isDefault));
    profile.put("starters", List.of(starter(label, message, null, null)));
    return profile;
  }

  private static Map<String, @Nullable Object> starter(
      String label, String message, @Nullable String command, @Nullable String icon) {
    return map("label", label, "message", message, "command", command, "icon", icon);
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var rest = Arrays.asList(pairs); !rest.isEmpty(); rest = rest.subList(2, rest.size())) {
      map.put(String.valueOf(rest.get(0)), rest.get(1));
    }
    return map;
  }
}
