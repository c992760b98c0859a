package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonShape;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

  private static final String UI =
      "{\"name\":\"Echo\",\"description\":\"Says it back.\",\"cot\":\"full\","
          + "\"default_theme\":\"dark\",\"language\":null,\"layout\":\"default\","
          + "\"default_sidebar_state\":\"open\",\"chat_settings_location\":\"message_composer\","
          + "\"default_chat_settings_open\":false,\"confirm_new_chat\":true,\"github\":null,"
          + "\"custom_css\":null,\"custom_css_attributes\":\"\",\"custom_js\":null,"
          + "\"custom_js_attributes\":\"defer\",\"alert_style\":\"classic\","
          + "\"login_page_image\":null,\"login_page_image_filter\":null,"
          + "\"login_page_image_dark_filter\":null,\"custom_meta_url\":null,"
          + "\"custom_meta_image_url\":null,\"logo_file_url\":null,"
          + "\"default_avatar_file_url\":null,\"avatar_size\":null,\"custom_build\":null,"
          + "\"header_links\":null}";

  private static final String FEATURES =
      "{\"spontaneous_file_upload\":{\"enabled\":false,\"accept\":[\"*/*\"],\"max_files\":20,"
          + "\"max_size_mb\":500},\"audio\":{\"sample_rate\":24000,\"enabled\":false},"
          + "\"mcp\":{\"enabled\":false,\"servers\":[],\"user_servers\":{\"enabled\":false}},"
          + "\"slack\":{\"reaction_on_message_received\":false},\"latex\":false,"
          + "\"user_message_markdown\":true,\"user_message_autoscroll\":true,"
          + "\"assistant_message_autoscroll\":true,\"unsafe_allow_html\":false,"
          + "\"auto_tag_thread\":true,\"edit_message\":false,\"allow_thread_sharing\":false,"
          + "\"favorites\":false}";

  static Stream<Arguments> table() {
    UiSettings ui = UiSettings.of("Echo", "Says it back.");
    return Stream.of(
        Arguments.of(ui, UI),
        Arguments.of(FeatureSettings.chatOnly(), FEATURES),
        Arguments.of(
            ProjectSettings.of(ui, FeatureSettings.chatOnly()),
            "{\"ui\":"
                + UI
                + ",\"features\":"
                + FEATURES
                + ",\"userEnv\":[],\"maskUserEnv\":false,\"dataPersistence\":false,"
                + "\"threadResumable\":false,\"threadSharing\":false,\"markdown\":null,"
                + "\"chatProfiles\":[],\"starters\":[],\"starterCategories\":[],\"debugUrl\":null}"),
        Arguments.of(
            AuthConfig.open(ui),
            "{\"requireLogin\":false,\"passwordAuth\":false,\"headerAuth\":false,"
                + "\"oauthProviders\":[],\"default_theme\":\"dark\",\"ui\":{"
                + "\"login_page_image\":null,\"login_page_image_filter\":null,"
                + "\"login_page_image_dark_filter\":null}}"),
        Arguments.of(
            new UserJson("alice", "D alice", Map.of("role", "x")),
            "{\"identifier\":\"alice\",\"display_name\":\"D"
                + " alice\",\"metadata\":{\"role\":\"x\"}}"),
        Arguments.of(new Answer.Health(), "{\"status\":\"ok\"}"),
        Arguments.of(new Answer.Success(), "{\"success\":true}"),
        Arguments.of(new Answer.SessionCookieSet(), "{\"message\":\"Session cookie set\"}"),
        Arguments.of(
            new Answer.Translation(Json.read("{\"common\":{}}")),
            "{\"translation\":{\"common\":{}}}"),
        Arguments.of(
            new Answer.Refusal("Invalid authentication token"),
            "{\"detail\":\"Invalid authentication token\"}"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void answersHaveTheSpelling(JsonShape answer, String text) {
    assertThat(Json.write(answer)).isEqualTo(text);
  }

  @Test
  void whatIsSetIsSpelled() {
    var link = new UiSettings.HeaderLink("Docs", "/i.svg", "/docs", "Read", "_blank");
    var servers = List.of(new FeatureSettings.Mcp.Server("local", "stdio"));

    assertThat(Json.write(link))
        .isEqualTo(
            "{\"name\":\"Docs\",\"icon_url\":\"/i.svg\",\"url\":\"/docs\","
                + "\"display_name\":\"Read\",\"target\":\"_blank\"}");
    assertThat(Json.write(new FeatureSettings.Mcp(true, servers, true)))
        .isEqualTo(
            "{\"enabled\":true,\"servers\":[{\"name\":\"local\",\"type\":\"stdio\"}],"
                + "\"user_servers\":{\"enabled\":true}}");
  }
}
