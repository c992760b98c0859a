package dev.parley.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guides show whole programs that compile, and mistakes with what javac prints about them: {@code
 * -Dgoldens=write} copies that to the page.
 */
class GuideProgramsTest {

  private static final List<String> PAGES = List.of("first-agent.md", "offers.md");
  private static final Pattern PROGRAM =
      Pattern.compile("(?s)```java\n(.*?)```\n(?:\n```\n(.*?)```\n)?");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+\\b");

  /** Where the classes are that programs of the pages mention, beside our annotations. */
  private static final List<String> PACKAGES =
      List.of(
          "dev.parley.action.Action",
          "dev.parley.agent.App",
          "dev.parley.chat.Chat",
          "dev.parley.message.Message",
          "dev.parley.offer.Command",
          "dev.parley.offer.Starter",
          "dev.parley.tool.ToolBox",
          "dev.parley.user.User",
          "java.time.Clock",
          "java.util.List",
          "java.util.Locale",
          "java.util.concurrent.CompletableFuture",
          "java.util.stream.Stream");

  /**
   * A program of a page.
   *
   * @param page the page
   * @param text the program without its imports
   * @param printed what the page says that javac prints about it
   */
  record Shown(Path page, String text, String printed) {
    @Override
    public String toString() {
      return text.replaceAll("\\s+", " ");
    }
  }

  static List<Shown> programs() {
    return PAGES.stream()
        .map(Sources.GUIDE::resolve)
        .flatMap(
            page -> PROGRAM.matcher(Sources.read(page)).results().map(found -> shown(page, found)))
        .filter(shown -> shown.text().contains("@Agent"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void javacPrintsWhatThePageShows(Shown shown) throws IOException {
    String printed = printed(shown.text());
    if ("write".equals(System.getProperty("goldens"))) {
      String page = Sources.read(shown.page());
      Files.writeString(shown.page(), page.replace(block(shown.printed()), block(printed)));
    } else {
      assertThat(printed).isEqualTo(shown.printed());
    }
  }

  private static Shown shown(Path page, MatchResult found) {
    return new Shown(page, found.group(1), found.group(2) == null ? "" : found.group(2));
  }

  private static String block(String printed) {
    return "\n```\n" + printed + "```\n";
  }

  /** Compiles a program as its author does: with imports, and with the processor or without. */
  private static String printed(String program) {
    var files = new LinkedHashMap<String, String>();
    Example.parse(program)
        .files()
        .forEach((name, text) -> files.put("demo/" + name, withImports(text)));
    var options = new ArrayList<>(List.of("-Xlint:all,-processing"));
    if (program.startsWith("// without the processor\n")) {
      options.add("-proc:none");
    }
    return Javac.process(files, options).diagnostics().stream()
        .map(each -> each.toString().replaceFirst("^/?demo/", "") + "\n")
        .collect(joining());
  }

  private static String withImports(String text) {
    var used = new TreeSet<String>();
    NAME.matcher(text).results().map(MatchResult::group).forEach(used::add);
    String imports =
        Stream.concat(annotations(), PACKAGES.stream())
            .filter(name -> used.contains(name.substring(name.lastIndexOf('.') + 1)))
            .sorted()
            .map("import %s;\n"::formatted)
            .collect(joining());
    return "package demo;\n\n" + imports + "\n" + text;
  }

  private static Stream<String> annotations() {
    return Sources.in(Sources.ANNOTATIONS).stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .map("dev.parley.annotations."::concat);
  }
}
