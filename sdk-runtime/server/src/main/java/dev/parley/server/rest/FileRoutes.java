package dev.parley.server.rest;

import dev.parley.server.assets.Asset;
import dev.parley.server.assets.PageFiles;
import dev.parley.server.assets.PublicFiles;
import dev.parley.server.assets.PublicFolder;
import dev.parley.server.assets.StandardFiles;
import dev.parley.server.look.DocumentHead;
import dev.parley.server.look.PageDocument;
import dev.parley.server.look.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Files by their name in a known set, and the page for every path that is nothing else. */
final class FileRoutes {

  private static final Pattern AVATAR = Pattern.compile("[A-Za-z0-9_ .-]{1,128}");
  private static final Set<String> THEMES = Set.of("light", "dark");

  /** Below these a path that nothing answers is a mistake, not a place in the page. */
  private static final List<String> NOT_IN_PAGE =
      List.of(
          "/assets",
          "/auth",
          "/avatars",
          "/copilot",
          "/elements",
          "/feedback",
          "/mcp",
          "/project",
          "/public",
          "/set-session-cookie",
          "/ws");

  private final Supplier<PageFiles> page;
  private final PublicFolder ofApplication;
  private final PageDocument document;
  private final String agentName;

  FileRoutes(
      Supplier<PageFiles> page, PublicFolder ofApplication, DocumentHead head, String agentName) {
    this.page = page;
    this.ofApplication = ofApplication;
    this.document = new PageDocument(head);
    this.agentName = agentName;
  }

  /** Returns the page. */
  RestAnswer index(RestRequest request) {
    request.welcome();
    return page.get()
        .index()
        .<RestAnswer>map(
            packaged -> new RestAnswer.File(document.of(packaged, ofApplication.filesNow())))
        .orElseGet(() -> new RestAnswer.Html(503, MissingPage.HTML));
  }

  /** Returns a file from the page's root, or the page. */
  RestAnswer elsewhere(RestRequest request) {
    String path = request.path();
    if (isOutsideOfPage(path)) {
      throw RefusedException.because(404, "Not Found");
    }
    return page.get()
        .find(path.substring(1))
        .<RestAnswer>map(RestAnswer.File::new)
        .orElseGet(() -> index(request));
  }

  static boolean isOutsideOfPage(String path) {
    return NOT_IN_PAGE.stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }

  RestAnswer asset(RestRequest request) {
    return file(page.get().find("assets/" + named(request.path("*"))));
  }

  /** Returns a part of the frame that an application's own element is drawn in. */
  RestAnswer ofElementFrame(RestRequest request) {
    return file(page.get().find("elements/" + named(request.path("*"))));
  }

  RestAnswer ofApplication(RestRequest request) {
    return file(ofApplication.find(named(request.path("*"))));
  }

  RestAnswer favicon(RestRequest request) {
    return new RestAnswer.File(favicon());
  }

  RestAnswer logo(RestRequest request) {
    String theme = request.query("theme").orElse("light");
    if (!THEMES.contains(theme)) {
      throw RefusedException.shape(
          new ShapeProblem(
              "literal_error", List.of("query", "theme"), "Must be light or dark", theme));
    }
    return new RestAnswer.File(
        ofApplication(files -> Pictures.logo(files, theme))
            .or(() -> page.get().find("logo_" + theme + ".svg"))
            .orElseGet(() -> StandardFiles.logo(theme)));
  }

  RestAnswer avatar(RestRequest request) {
    String id = request.path("id");
    if (!AVATAR.matcher(id).matches()) {
      throw RefusedException.because(400, "Invalid avatar id");
    }
    String name = id.equals("default") ? agentName : id;
    return new RestAnswer.File(
        ofApplication(files -> Pictures.avatar(files, name)).orElseGet(this::favicon));
  }

  private Asset favicon() {
    return ofApplication(Pictures::favicon)
        .or(() -> page.get().find("favicon.svg"))
        .orElseGet(StandardFiles::favicon);
  }

  private Optional<Asset> ofApplication(Function<PublicFiles, Optional<String>> path) {
    PublicFiles files = ofApplication.files();
    return path.apply(files).flatMap(files::find);
  }

  private static RestAnswer file(Optional<Asset> found) {
    return new RestAnswer.File(
        found.orElseThrow(() -> RefusedException.because(404, "File not found")));
  }

  /** No set has names like these, but who sends one means to leave it, and may know that we saw. */
  private static String named(String path) {
    boolean leaves =
        path.isEmpty()
            || path.startsWith("/")
            || path.indexOf('\\') >= 0
            || path.indexOf('\0') >= 0
            || List.of(path.split("/", -1)).contains("..");
    if (leaves) {
      throw RefusedException.because(400, "Invalid filename");
    }
    return path;
  }
}
