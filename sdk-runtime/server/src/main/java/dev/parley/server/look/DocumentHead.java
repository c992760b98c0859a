package dev.parley.server.look;

import static java.util.stream.Collectors.joining;

import dev.parley.protocol.json.Json;
import dev.parley.server.assets.PublicFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes into the head of the page's document what the application is called, what it has decided,
 * and which files of its own belong to the page. All of it comes from people: none of it can end an
 * attribute or begin an element.
 */
public final class DocumentHead {

  private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
  private static final Pattern ICON = Pattern.compile("<link rel=\"icon\"[^>]*>");
  private static final Pattern END = Pattern.compile("[ \\t]*</head>");
  private static final String NEXT_LINE = "\n    ";

  private final String title;
  private final String description;
  private final Look look;

  /**
   * Prepares the head of an application's page.
   *
   * @param description what the application is for; may be empty
   */
  public DocumentHead(String title, String description, Look look) {
    this.title = title;
    this.description = description;
    this.look = look;
  }

  /** Returns the document with its head complete. */
  public String into(String document, PublicFiles files) {
    String titled = replace(document, TITLE, lines(about(files)));
    String marked =
        Pictures.favicon(files)
            .map(icon -> replace(titled, ICON, icon(icon, files)))
            .orElse(titled);
    List<String> own = own(files);
    return own.isEmpty() ? marked : replace(marked, END, "    " + lines(own) + "\n  </head>");
  }

  /** Before any script of the page: the first one already looks for the theme. */
  private List<String> about(PublicFiles files) {
    String decided = Json.write(ApplicationNotes.of(look, files));
    Stream<String> said =
        description.isEmpty()
            ? Stream.of()
            : Stream.of(
                "<meta name=\"description\" content=\"" + escaped(description) + "\" />",
                "<meta property=\"og:description\" content=\"" + escaped(description) + "\" />");
    return Stream.concat(
            Stream.of(
                "<title>" + escaped(title) + "</title>",
                "<meta property=\"og:title\" content=\"" + escaped(title) + "\" />",
                "<meta property=\"og:type\" content=\"website\" />"),
            Stream.concat(
                said,
                Stream.of(
                    "<meta name=\"parley:application\" content=\"" + escaped(decided) + "\" />")))
        .toList();
  }

  private static String icon(String path, PublicFiles files) {
    String type = files.find(path).orElseThrow().contentType();
    return "<link rel=\"icon\" type=\"%s\" href=\"%s\" />"
        .formatted(type, escaped(PublicFiles.address(path)));
  }

  /** After the page's own styles and script, so that the application has the last word. */
  private static List<String> own(PublicFiles files) {
    return Stream.of(
            there(files, "theme.css", "<link rel=\"stylesheet\" href=\"/public/theme.css\" />"),
            there(files, "custom.css", "<link rel=\"stylesheet\" href=\"/public/custom.css\" />"),
            there(
                files, "custom.js", "<script type=\"module\" src=\"/public/custom.js\"></script>"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> there(PublicFiles files, String path, String element) {
    return files.find(path).map(_ -> element);
  }

  private static String lines(List<String> elements) {
    return elements.stream().collect(joining(NEXT_LINE));
  }

  private static String replace(String document, Pattern place, String text) {
    return place.matcher(document).replaceFirst(Matcher.quoteReplacement(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
