package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

  private static final String FILE =
      "{\"path\":\"%s\",\"contentType\":\"text/css\",\"etag\":\"\\\"e\\\"\",\"immutable\":true}";

  @Test
  void listedFilesAreFoundAndNoOthers() {
    PageFiles files = PageFiles.load();

    assertThat(files.index()).hasValueSatisfying(html -> assertThat(html).contains("Test page"));
    assertThat(files.find("index.html")).isEmpty(); // it is sent with the application's head only
    assertThat(files.find("assets/app-12345678.js")).isPresent();
    assertThat(files.find("assets/app-12345678.js.gz")).isEmpty();
    assertThat(files.find("files.json")).isEmpty();
    assertThat(files.find("")).isEmpty();
  }

  @Test
  void entryBecomesAFile() {
    assertThat(parse(1, "a/b.css").find("a/b.css"))
        .hasValueSatisfying(asset -> {
          var packaged = (Asset.Packaged) asset;
          assertThat(packaged.etag()).isEqualTo("e");
          assertThat(packaged.immutable()).isTrue();
          assertThat(packaged.gzip()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x.css", "/x.css", "a/../x.css", ".hidden", "a//b", "a\\\\b", "a/", ""})
  void listThatLeavesTheFolderIsRefused(String path) {
    assertThatThrownBy(() -> parse(1, path)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void listOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> parse(2, "a.css"))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("another version");
  }

  private static PageFiles parse(int version, String path) {
    String json =
        "{\"version\":" + version + ",\"index\":\"i\",\"files\":[" + FILE.formatted(path) + "]}";
    return PageFiles.parse(json.getBytes(UTF_8));
  }
}
