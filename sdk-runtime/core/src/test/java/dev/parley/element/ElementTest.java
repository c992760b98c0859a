package dev.parley.element;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.file.Content;
import dev.parley.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

  private static final Content NOTHING = Content.of("");

  private record Town(String name, int size) {}

  @ParameterizedTest
  @CsvSource({
    "a.png, image/png",
    "a.jpg, image/jpeg",
    "a.svg, image/svg+xml",
    "a, image/png",
    "a.pdf, image/png",
  })
  void theNameOfAnImageTellsItsKind(String name, String mime) {
    assertThat(Element.image(name, NOTHING).mime()).isEqualTo(mime);
  }

  @Test
  void everyKindHasItsMediaType() {
    assertThat(Element.text("a", "x").mime()).isEqualTo("text/plain");
    assertThat(Element.pdf("a", NOTHING).mime()).isEqualTo("application/pdf");
    assertThat(Element.audio("a", NOTHING).mime()).isEqualTo("audio/mpeg");
    assertThat(Element.audio("a.wav", NOTHING).mime()).startsWith("audio/").contains("wav");
    assertThat(Element.video("a.mp4", NOTHING).mime()).isEqualTo("video/mp4");
    assertThat(Element.file("a.zip", NOTHING).mime()).isEqualTo("application/zip");
    assertThat(Element.file("a.unheard-of", NOTHING).mime()).isEqualTo("application/octet-stream");
    assertThat(Element.chart("a", "{}").mime()).isEqualTo("application/json");
    assertThat(Element.custom("A", Map.of()).mime()).isEqualTo("application/json");
    assertThat(Element.file("a.zip", NOTHING).mime("x/y").mime()).isEqualTo("x/y");
  }

  @Test
  void itCanBeShownInAnotherWay() {
    Element plain = Element.pdf("a", NOTHING);

    assertThat(plain.look()).isEqualTo(ElementLook.PLAIN);
    assertThat(plain.beside().look().display()).isEqualTo(Display.SIDE);
    assertThat(plain.onItsPage().atPage(3).look())
        .isEqualTo(new ElementLook(Display.PAGE, null, null, 3, null, null));
    assertThat(Element.audio("a", NOTHING).playingAtOnce().sized(Size.SMALL).look())
        .isEqualTo(new ElementLook(Display.INLINE, Size.SMALL, null, null, true, null));
    assertThat(Element.text("a", "x").language("java").beside().look())
        .isEqualTo(new ElementLook(Display.SIDE, null, "java", null, null, null));
    assertThat(Element.video("a", NOTHING).playerConfig(Map.of("loop", true)).look())
        .isEqualTo(
            new ElementLook(Display.INLINE, Size.MEDIUM, null, null, null, Map.of("loop", true)));
    assertThat(plain.beside().id()).isEqualTo(plain.id());
  }

  @Test
  void itNeedsAName() {
    assertThatThrownBy(() -> Element.text(" ", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a name");
  }

  @Test
  void thePropsOfOneOfTheApplicationsOwnAreCopied() {
    var props = new HashMap<String, @Nullable Object>();
    props.put("none", null);
    Element element = Element.custom("A", props);
    props.put("more", 1);

    assertThat(element.props()).hasSize(1).containsEntry("none", null);
    assertThat(element.with(Map.of("b", 2)).props()).isEqualTo(Map.of("b", 2));
  }

  @Test
  void contentComesFromAnywhere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "from a file");
    var stream = new ByteArrayInputStream("from a stream".getBytes(UTF_8));

    assertThat(read(Content.of("a text"))).isEqualTo("a text");
    assertThat(read(Content.of(new byte[] {65}))).isEqualTo("A");
    assertThat(read(Content.of(file))).isEqualTo("from a file");
    assertThat(read(Content.of(stream))).isEqualTo("from a stream");
    assertThat(Content.of(new byte[3]).toString()).isEqualTo("3 bytes");
  }

  @Test
  void aTableIsMadeOfAnything() {
    Table table =
        Table.of(List.of(new Town("Ulm", 126_000), new Town("Bonn", 331_000)))
            .column("city", Town::name)
            .column("size", Town::size)
            .build();

    assertThat(table.columns()).containsExactly("city", "size");
    assertThat(table.rows()).containsExactly(List.of("Ulm", 126_000), List.of("Bonn", 331_000));
    assertThat(table.toJson())
        .isEqualTo(
            "{\"columns\":[\"city\",\"size\"],\"index\":[0,1],"
                + "\"data\":[[\"Ulm\",126000],[\"Bonn\",331000]]}");
    assertThatThrownBy(() -> Table.of(List.of(1)).column("a", x -> x).column("a", x -> x))
        .hasMessage("there are two columns 'a'");
  }

  @Test
  void aTableOfMapsHasAllTheirKeys() {
    Table table = Table.ofMaps(List.of(Map.of("a", 1), Map.of("b", 2)));

    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows()).containsExactly(Arrays.asList(1, null), Arrays.asList(null, 2));
    assertThat(Table.ofMaps(List.of()).toJson())
        .isEqualTo("{\"columns\":[],\"index\":[],\"data\":[]}");
  }

  @Test
  void cellsThatJsonDoesNotKnowDescribeThemselves() {
    var cells =
        Arrays.<@Nullable Object>asList(
            null,
            true,
            "x",
            1.5,
            Double.NaN,
            Float.NEGATIVE_INFINITY,
            new BigDecimal("1.10"),
            new AtomicInteger(7),
            LocalDate.of(2026, 1, 2),
            Size.SMALL);
    var columns = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    String json = new Table(columns, List.of(cells)).toJson();

    assertThat(json)
        .endsWith("[[null,true,\"x\",1.5,null,null,1.10,\"7\",\"2026-01-02\",\"SMALL\"]]}");
    assertThat(Json.read(json)).isNotNull();
  }

  @Test
  void everyRowIsAsWideAsTheTable() {
    assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of(1, 2), List.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2 has 1 cells, and the table 2 columns");
  }

  @Test
  void aTableNeverChanges() {
    Table table = Table.ofMaps(List.of(Map.of("a", 1)));

    assertThatThrownBy(() -> table.rows().getFirst().set(0, 2))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> table.rows().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static String read(Content content) throws IOException {
    try (var in = ((Content.Stored) content).open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
