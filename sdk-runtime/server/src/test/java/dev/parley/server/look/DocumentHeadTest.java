package dev.parley.server.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.json.Json;
import dev.parley.server.assets.PublicFiles;
import dev.parley.server.security.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentHeadTest {

  private static final String PACKAGED =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <title>Parley</title>
          <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
          <script src="/theme.js"></script>
          <link rel="stylesheet" href="/assets/app.css">
        </head>
        <body><title>of a drawing</title></body>
      </html>
      """;
  private static final String NOTHING_DECIDED =
      ("{'theme':'system','language':'','texts':[],'elements':[],"
              + "'imageOrigins':[],'logo':{},'avatars':{}}")
          .replace("'", "&quot;");
  private static final Pattern NOTES =
      Pattern.compile("<meta name=\"parley:application\" content=\"([^\"]*)\" />");

  @TempDir Path folder;

  @Test
  void documentSaysWhatTheApplicationIsCalledAndNothingMore() {
    assertThat(document("The Shop", "Sells boats.", Look.standard()))
        .isEqualTo(
            """
            <!doctype html>
            <html lang="en">
              <head>
                <title>The Shop</title>
                <meta property="og:title" content="The Shop" />
                <meta property="og:type" content="website" />
                <meta name="description" content="Sells boats." />
                <meta property="og:description" content="Sells boats." />
                <meta name="parley:application" content="%s" />
                <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
                <script src="/theme.js"></script>
                <link rel="stylesheet" href="/assets/app.css">
              </head>
              <body><title>of a drawing</title></body>
            </html>
            """
                .formatted(NOTHING_DECIDED));
  }

  @Test
  void pageIsToldWhatWasDecidedAndWhatIsThere() throws IOException {
    write("texts/de.json", "texts/pt-BR.json", "texts/notes.md");
    write("elements/Counter.js", "elements/Old.jsx");
    write("logo_dark.svg", "avatars/Sales Bot.png", "avatars/readme.txt");
    Look look =
        Look.standard()
            .withTheme("dark")
            .withLanguage("pt-BR")
            .allowingImages(Origin.parseWeb("https://images.example").orElseThrow())
            .allowingImages(Origin.parseWeb("http://localhost:9000").orElseThrow());

    assertThat(notes(document("Shop", "", look)))
        .isEqualTo(
            "{\"theme\":\"dark\",\"language\":\"pt-BR\",\"texts\":[\"de\",\"pt-BR\"],"
                + "\"elements\":[\"Counter\"],"
                + "\"imageOrigins\":[\"https://images.example\",\"http://localhost:9000\"],"
                + "\"logo\":{\"dark\":\"/public/logo_dark.svg\",\"light\":\"/public/logo_dark.svg\"},"
                + "\"avatars\":{\"sales_bot\":\"/public/avatars/Sales%20Bot.png\"}}");
  }

  @Test
  void textsThatAreOfNoLanguageAreLeftOut() throws IOException {
    write("texts/nl.json", "texts/pt_BR.json", "texts/package-lock.json", "texts/__proto__.json");

    assertThat(notes(document("Shop", "", Look.standard()))).contains("\"texts\":[\"nl\"]");
  }

  @Test
  void ownStylesAndScriptComeLast() throws IOException {
    write("theme.css", "custom.css", "custom.js");

    assertThat(document("Shop", "", Look.standard()))
        .contains(
            """
                <link rel="stylesheet" href="/assets/app.css">
                <link rel="stylesheet" href="/public/theme.css" />
                <link rel="stylesheet" href="/public/custom.css" />
                <script type="module" src="/public/custom.js"></script>
              </head>
            """);
  }

  @Test
  void whatIsNotThereIsNotAskedFor() throws IOException {
    write("custom.css", "nested/theme.css");

    assertThat(document("Shop", "", Look.standard()))
        .contains("custom.css")
        .doesNotContain("theme.css", "custom.js");
  }

  @Test
  void ownIconTakesThePlaceOfOurs() throws IOException {
    write("favicon.png");

    assertThat(document("Shop", "", Look.standard()))
        .contains("<link rel=\"icon\" type=\"image/png\" href=\"/public/favicon.png\" />")
        .doesNotContain("/favicon.svg");
  }

  @Test
  void hostileNamesStayText() throws IOException {
    String hostile = "</title><script src=\"x\">'$1 \\ & </script>";
    write("avatars/<b onload='x'>.png");

    String document = document(hostile, "\" /><script>", Look.standard());

    assertThat(document)
        .contains(
            "<title>&lt;/title&gt;&lt;script src=&quot;x&quot;&gt;&#39;$1 \\ &amp;"
                + " &lt;/script&gt;</title>",
            "content=\"&quot; /&gt;&lt;script&gt;\"");
    assertThat(document.split("<script", -1)).hasSize(2);
    assertThat(document.split("<b", -1)).hasSize(2); // the body
    assertThat(Json.read(notes(document)).get("avatars").get("<b_onload='x'>").stringValue())
        .isEqualTo("/public/avatars/%3Cb%20onload%3D%27x%27%3E.png");
  }

  @Test
  void documentThatHasNoSuchPlacesIsLeftAlone() throws IOException {
    write("theme.css", "favicon.ico");
    var head = new DocumentHead("Shop", "", Look.standard());

    assertThat(head.into("<p>Hello", PublicFiles.scan(folder))).isEqualTo("<p>Hello");
  }

  private String document(String title, String description, Look look) {
    return new DocumentHead(title, description, look).into(PACKAGED, PublicFiles.scan(folder));
  }

  private static String notes(String document) {
    Matcher notes = NOTES.matcher(document);
    assertThat(notes.find()).isTrue();
    return Optional.of(notes.group(1))
        .map(text -> text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">"))
        .map(text -> text.replace("&#39;", "'").replace("&amp;", "&"))
        .orElseThrow();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "content", UTF_8);
    }
  }
}
