package dev.parley.server.look;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import dev.parley.server.assets.PublicFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser gets it from an application with a look of its own. */
class LookIT {

  @TempDir Path folder;

  private AgentServer.Builder application() {
    return AgentServer.of(TestAgents.ECHO).port(0).publicFolder(folder);
  }

  @Test
  void documentHasTheApplicationsTitleAndTheme() throws IOException {
    try (var server = application().theme("dark").language(Locale.GERMAN).start()) {
      String document = get(server, "/").body();

      assertThat(document)
          .contains(
              "<title>The Echo</title>",
              "content=\"Repeats what you say.\"",
              "&quot;theme&quot;:&quot;dark&quot;,&quot;language&quot;:&quot;de&quot;")
          .contains("<div id=\"page\">");
      assertThat(get(server, "/thread/7").body()).isEqualTo(document);
      assertThat(get(server, "/project/settings").body())
          .contains("\"default_theme\":\"dark\",\"language\":\"de\"");
    }
  }

  @Test
  void tagOfTheDocumentDependsOnWhatStandsInIt() throws IOException {
    try (var light = application().theme("light").start();
        var dark = application().theme("dark").start()) {
      String tag = get(light, "/").header("ETag");

      assertThat(get(light, "/", "If-None-Match: " + tag).status()).isEqualTo(304);
      assertThat(get(dark, "/", "If-None-Match: " + tag).status()).isEqualTo(200);
      assertThat(get(light, "/", "If-None-Match: " + tag, "Accept-Encoding: gzip").status())
          .isEqualTo(200); // another coding is another content
    }
  }

  @Test
  void compressedDocumentIsTheSame() throws IOException {
    Files.writeString(folder.resolve("theme.css"), ":root { --accent: red; }");
    try (var server = application().start()) {
      RawHttp.Answer packed = get(server, "/", "Accept-Encoding: gzip");

      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
      byte[] bytes = packed.body().getBytes(ISO_8859_1);
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        assertThat(new String(unpacked.readAllBytes(), UTF_8))
            .isEqualTo(get(server, "/").body())
            .contains("/public/theme.css");
      }
    }
  }

  @Test
  void imagesMayComeFromAllowedOriginsOnly() throws IOException {
    try (var server = application().allowImages("https://images.example.com").start()) {
      RawHttp.Answer answer = get(server, "/");

      assertThat(answer.header("Content-Security-Policy"))
          .contains("img-src 'self' data: blob: https://images.example.com;")
          .contains("default-src 'none'; script-src 'self'; style-src 'self';")
          .doesNotContain("unsafe");
      assertThat(answer.body())
          .contains("&quot;imageOrigins&quot;:[&quot;https://images.example.com&quot;]");
    }
  }

  @Test
  void policyNamesNoFeatureThatBrowsersDoNotKnow() throws IOException {
    try (var server = application().start()) {
      assertThat(get(server, "/").header("Permissions-Policy"))
          .contains("camera=()")
          .doesNotContain("bluetooth");
    }
  }

  @Test
  void newFilesAreSeenWithTheNextVisitInDevModeOnly() throws IOException {
    try (var server = application().start();
        var dev = application().dev().start()) {
      get(server, "/");
      get(dev, "/");
      Files.writeString(folder.resolve("custom.css"), "h1 { color: red }");

      assertThat(get(server, "/").body()).doesNotContain("custom.css");
      assertThat(get(dev, "/").body()).contains("custom.css");
      assertThat(get(dev, "/public/custom.css").body()).isEqualTo("h1 { color: red }");
    }
  }

  @Test
  void changedFileIsSentAgainWithoutARestart() throws IOException {
    Path theme = Files.writeString(folder.resolve("theme.css"), ":root { --accent: red; }");
    try (var server = application().start()) {
      String tag = get(server, "/public/theme.css").header("ETag");
      Files.writeString(theme, ":root { --accent: green; }");

      assertThat(get(server, "/public/theme.css", "If-None-Match: " + tag).body())
          .contains("green");
    }
  }

  @Test
  void fileThatIsGoneIsNotFound() throws IOException {
    Path theme = Files.writeString(folder.resolve("theme.css"), ":root { --accent: red; }");
    try (var server = application().start()) {
      Files.delete(theme);

      assertThat(get(server, "/public/theme.css").status()).isEqualTo(404);
      Files.createDirectory(theme);
      assertThat(get(server, "/public/theme.css").status()).isEqualTo(404);
    }
  }

  @Test
  void fileIsFoundAtItsAddressWhateverItsName() throws IOException {
    for (String name :
        List.of(
            "a b+c.txt",
            "100%41.txt",
            "a;b=c.txt",
            "what?.txt",
            "#1.txt",
            "<\"'&>.txt",
            "Zoë 猫.txt",
            "$&.txt",
            "__proto__.txt")) {
      Files.writeString(folder.resolve(name), name);
    }
    try (var server = application().start();
        var names = Files.list(folder)) {
      for (Path file : names.toList()) {
        String name = file.getFileName().toString();
        RawHttp.Answer answer = get(server, PublicFiles.address(name));

        assertThat(answer.status()).as(name).isEqualTo(200);
        assertThat(new String(answer.body().getBytes(ISO_8859_1), UTF_8)).isEqualTo(name);
      }
    }
  }

  @Test
  void oneLogoServesBothThemes() throws IOException {
    Files.writeString(folder.resolve("logo.svg"), "<svg>ours</svg>");
    try (var server = application().start()) {
      assertThat(get(server, "/logo?theme=light").body()).isEqualTo("<svg>ours</svg>");
      assertThat(get(server, "/logo?theme=dark").body()).isEqualTo("<svg>ours</svg>");
    }
  }

  @Test
  void mistakesOfTheBuilderAreTold() {
    var server = AgentServer.of(TestAgents.ECHO);

    assertThatThrownBy(() -> server.publicFolder(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> server.theme("pink")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> server.allowImages("data:"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> server.language(Locale.ROOT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RawHttp.Answer get(AgentServer server, String path, String... headers)
      throws IOException {
    List<String> lines =
        Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: localhost"), Stream.of(headers))
            .toList();
    return RawHttp.send(server.port(), lines.toArray(String[]::new));
  }
}
