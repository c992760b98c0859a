package dev.parley.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class JsonWriterTest {

  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of("a\"b", "\"a\\\"b\""),
        Arguments.of(CharBuffer.wrap("cs"), "\"cs\""),
        Arguments.of(true, "true"),
        Arguments.of((byte) -1, "-1"),
        Arguments.of((short) 2, "2"),
        Arguments.of(3, "3"),
        Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
        Arguments.of(0.5, "0.5"),
        Arguments.of(0.25f, "0.25"),
        Arguments.of(Double.NaN, "null"),
        Arguments.of(Float.POSITIVE_INFINITY, "null"),
        Arguments.of(new BigInteger("123456789012345678901"), "123456789012345678901"),
        Arguments.of(new BigDecimal("1.50"), "1.50"),
        Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
        Arguments.of(URI.create("a:b"), "\"a:b\""),
        Arguments.of(List.of(), "[]"),
        Arguments.of(Arrays.asList(1, null, List.of("x")), "[1,null,[\"x\"]]"),
        Arguments.of(Map.of(), "{}"),
        Arguments.of(Map.of(1, Map.of("b", List.of())), "{\"1\":{\"b\":[]}}"),
        Arguments.of(JsonNodeFactory.instance.binaryNode(new byte[] {1, 2}), "\"AQI=\""),
        Arguments.of((JsonShape) json -> json.beginArray().number(1).endArray(), "[1]"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void valuesHaveOneSpelling(Object value, String spelling) {
    assertThat(Json.write(value)).isEqualTo(spelling);
  }

  @Test
  void jacksonReadsWhatWasWritten() {
    var mutations = new Mutations(23);
    for (int i = 0; i < 2_000; i++) {
      Object value = randomValue(mutations, 4);

      JsonNode read = JsonMapper.shared().readTree(Json.write(value));

      assertThat(read).isEqualTo(JsonMapper.shared().valueToTree(value));
    }
  }

  @Test
  void nodesAreWrittenAsTheyWereRead() {
    String text = "{\"a\":[1,2.5,\"é\\n\",true,false,null,{\"b\":{}}],\"c\":12345678901234567890}";

    assertThat(Json.write(Json.read(text))).isEqualTo(text);
  }

  @Test
  void valuesThatContainThemselvesAreRefused() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);

    assertThatThrownBy(() -> Json.write(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a JSON value nests deeper than 500 levels");
  }

  private static Object randomValue(Mutations mutations, int depth) {
    Random random = mutations.random();
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> Mutations.wellFormed(mutations.text(12));
      case 1 -> random.nextLong();
      case 2 -> random.nextDouble();
      case 3 -> random.nextBoolean();
      case 4 -> {
        var list = new ArrayList<Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(randomValue(mutations, depth - 1));
        }
        yield list;
      }
      default -> {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
          String key = Mutations.wellFormed(mutations.text(6));
          map.put(key, randomValue(mutations, depth - 1));
        }
        yield map;
      }
    };
  }
}
