package dev.parley.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.protocol.chainlit.UiSettings;
import dev.parley.server.assets.PageFiles;
import dev.parley.server.assets.PublicFolder;
import dev.parley.server.look.DocumentHead;
import dev.parley.server.look.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual's page has every route, and no other. */
class HttpPageTest {

  private static final Path PAGE = Path.of("../../docs/reference/http.md");
  private static final Pattern ROUTE = Pattern.compile("`((?:GET|POST|PUT|DELETE) /[^`]*)`");

  @Test
  void pageAndRoutesAgree() throws IOException {
    var told =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', 1)))
            .flatMap(cell -> ROUTE.matcher(cell).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var routes =
        table().stream()
            .map(route -> route.method() + " " + route.template())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).isEqualTo(routes);
  }

  private static List<Route> table() {
    var agent = AgentDescriptor.named("Test");
    return Routes.table(
        new LoginRoutes(UiSettings.of("Test", "")),
        new ProjectRoutes(
            new Welcome(
                List.of(agent),
                _ -> {
                  throw new IllegalStateException("nobody asks");
                },
                Look.standard())),
        new SessionRoutes(),
        new ChatRoutes((_, _) -> Optional.empty()),
        new FileRoutes(
            PageFiles::load,
            new PublicFolder(Path.of("none"), false),
            new DocumentHead("Test", "", Look.standard()),
            "Test"));
  }
}
