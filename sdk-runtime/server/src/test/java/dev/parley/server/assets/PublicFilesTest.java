package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFilesTest {

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectory(home.resolve("public"));
    Files.createDirectories(folder.resolve("img"));
    Files.createDirectories(folder.resolve(".git"));
    write(folder.resolve("img/logo.png"));
    write(folder.resolve("favicon.ico"));
    write(folder.resolve("noextension"));
    write(folder.resolve(".env"));
    write(folder.resolve(".git/config"));
    write(home.resolve("secret.txt"));
    Files.createDirectories(home.resolve("outside"));
    write(home.resolve("outside/secret.txt"));
  }

  @Test
  void filesOfTheFolderAreFoundByTheirRelativePath() {
    PublicFiles files = PublicFiles.scan(folder);

    assertThat(files.find("img/logo.png")).map(Asset::contentType).contains("image/png");
    assertThat(files.find("noextension"))
        .map(Asset::contentType)
        .contains("application/octet-stream");
  }

  @Test
  void pictureIsFoundWhateverItsType() throws IOException {
    write(folder.resolve("logo.txt"));

    PublicFiles files = PublicFiles.scan(folder);

    assertThat(files.picture("favicon")).contains("favicon.ico");
    assertThat(files.picture("img/logo")).contains("img/logo.png");
    assertThat(files.picture("logo")).isEmpty();
  }

  @Test
  void filesOfOneFolderAreListedByName() throws IOException {
    Files.createDirectories(folder.resolve("img/more"));
    write(folder.resolve("img/more/deep.png"));
    write(folder.resolve("img/de.json"));
    write(folder.resolve("img/pt-BR.json"));

    PublicFiles files = PublicFiles.scan(folder);

    assertThat(files.named("img", "json")).containsExactly("de", "pt-BR");
    assertThat(files.pictures("img")).isEqualTo(Map.of("logo", "img/logo.png"));
  }

  @Test
  void addressesSpellWhatIsNoLetter() {
    assertThat(PublicFiles.address("avatars/Zoë \"A\" <b>.png"))
        .isEqualTo("/public/avatars/Zo%C3%AB%20%22A%22%20%3Cb%3E.png");
  }

  @Test
  void folderThatSomebodyWorksOnIsLookedThroughAgain() throws IOException {
    var still = new PublicFolder(folder, false);
    var watched = new PublicFolder(folder, true);
    write(folder.resolve("new.txt"));
    write(folder.resolve("theme.css"));

    assertThat(still.find("new.txt")).isEmpty();
    assertThat(still.filesNow().find("theme.css")).isEmpty();
    assertThat(watched.find("new.txt")).isPresent();
    write(folder.resolve("custom.css"));
    assertThat(watched.files().find("custom.css")).isEmpty();
    assertThat(watched.filesNow().find("custom.css")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        ".git/config",
        "../secret.txt",
        "img/../favicon.ico",
        "img//logo.png",
        "/favicon.ico",
        "img",
        "img/",
        "",
        ".",
        "..",
        "favicon.ico\0.png",
        "IMG/logo.png"
      })
  void nothingElseIsAMember(String path) {
    assertThat(PublicFiles.scan(folder).find(path)).isEmpty();
  }

  @Test
  void linksAreFollowedInsideOfTheFolderOnly() throws IOException {
    Files.createSymbolicLink(folder.resolve("inside.png"), Path.of("img/logo.png"));
    Files.createSymbolicLink(folder.resolve("leak.txt"), home.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("leaks"), home.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("dangling"), home.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("img/loop"), folder);

    PublicFiles files = PublicFiles.scan(folder);

    assertThat(files.find("inside.png")).isPresent();
    assertThat(files.find("leak.txt")).isEmpty();
    assertThat(files.find("leaks/secret.txt")).isEmpty();
    assertThat(files.find("dangling")).isEmpty();
    assertThat(files.find("img/logo.png")).isPresent();
  }

  @Test
  void missingFolderIsAnEmptyOne() {
    assertThat(PublicFiles.scan(home.resolve("nowhere")).find("favicon.ico")).isEmpty();
  }

  private static void write(Path file) throws IOException {
    Files.writeString(file, "content", UTF_8);
  }
}
