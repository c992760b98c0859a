package dev.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual points to exists, and an index leads to every page of it. */
final class LinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)#?([^)\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** A link to a heading of a page, or to a page as a whole when the heading is empty. */
  private record Link(Path page, String heading) {
    boolean leadsSomewhere() throws IOException {
      return Files.exists(page)
          && (heading.isEmpty() || headings(Files.readString(page)).contains(heading));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    List<Link> broken = new ArrayList<>();
    for (Link link : links(page)) {
      if (!link.leadsSomewhere()) {
        broken.add(link);
      }
    }

    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anIndexLeadsToEveryPage(Path page) throws IOException {
    if (page.equals(ROOT.resolve("README.md"))) {
      return; // where everybody begins
    }

    assertThat(links(indexOf(page))).extracting(Link::page).contains(page);
  }

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of(".github", "docs")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }

  /** The README nearest above a page. */
  private static Path indexOf(Path page) {
    Path index = page.resolveSibling(page.endsWith("README.md") ? "../README.md" : "README.md");
    while (Files.notExists(index)) {
      index = index.resolveSibling("../README.md");
    }
    return index.normalize();
  }

  private static List<Link> links(Path page) throws IOException {
    return LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
        .results()
        .map(link -> {
          Path target =
              link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
          return new Link(target, link.group(2));
        })
        .toList();
  }

  /** Spells headings as their anchors on GitHub. */
  private static List<String> headings(String page) {
    return HEADING
        .matcher(page)
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
