package dev.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.message.Message;
import dev.parley.user.User;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values as steps show them. */
class ShownValueTest {

  private record Found(String name, int hits) {}

  @Test
  void whatIsATextOrDescribesItselfIsShownAsItIs() {
    assertThat(plain("two\nlines")).isEqualTo("two\nlines");
    assertThat(plain(CharBuffer.wrap("built"))).isEqualTo("built");
    assertThat(plain(42)).isEqualTo("42");
    assertThat(plain(true)).isEqualTo("true");
    assertThat(plain('c')).isEqualTo("c");
    assertThat(plain(new BigDecimal("1.50"))).isEqualTo("1.50");
    assertThat(plain(TimeUnit.SECONDS)).isEqualTo("SECONDS");
    assertThat(plain(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(plain(new Found("x", 2))).isEqualTo("Found[name=x, hits=2]");
    assertThat(plain(new Object())).isEqualTo("Object");
    assertThat(plain(new byte[1234])).isEqualTo("1234 bytes");
    assertThat(plain(User.anonymous())).isEqualTo(User.anonymous().identifier());
    assertThat(plain(Message.of("hello").by("Ann"))).isEqualTo("hello");
  }

  @Test
  void nothingIsShownAsNothing() {
    assertThat(ShownValue.of(null).text()).isEmpty();
    assertThat(ShownValue.of(Optional.empty()).text()).isEmpty();
    assertThat(ShownValue.ofAll(Map.of()).text()).isEmpty();
    assertThat(ShownValue.of(List.of("a").iterator()).text()).isEmpty();
  }

  @Test
  void whatIsLikeJsonIsShownAsJson() {
    assertThat(json(Optional.of(List.of()))).isEqualTo("[]");
    assertThat(json(new int[] {1, 2})).isEqualTo("[\n    1,\n    2\n]");
    assertThat(json(new String[] {"a", null})).isEqualTo("[\n    \"a\",\n    null\n]");
    var map = new LinkedHashMap<Object, Object>();
    map.put(TimeUnit.DAYS, Optional.of(1.5));
    map.put(2, new Found("x", 2));
    map.put("nan", Double.NaN);
    assertThat(json(map))
        .isEqualTo(
            """
            {
                "DAYS": 1.5,
                "2": "Found[name=x, hits=2]",
                "nan": "NaN"
            }\
            """);
  }

  @Test
  void anInputAloneIsShownWithoutItsNameIfItIsNoJson() {
    assertThat(ShownValue.ofAll(Map.of("query", "dogs")).text()).isEqualTo("dogs");
    assertThat(ShownValue.ofAll(Map.of("limits", List.of())).text())
        .isEqualTo("{\n    \"limits\": []\n}");
  }

  @Test
  void whatIsEndlessIsCut() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThat(json(itself)).contains("…").hasSizeLessThan(10_000);

    assertThat(plain("x".repeat(1_000_000))).hasSize(100_001).endsWith("…");
    assertThat(json(IntStream.range(0, 100_000).boxed().toList()).lines()).hasSize(2_003);
    assertThat(json(new long[100_000]).lines()).hasSize(2_003);
  }

  @Test
  void whatCannotBeShownSaysSo() {
    Object broken =
        Arrays.asList(
            new Object() {
              @Override
              public String toString() {
                throw new IllegalStateException("no idea");
              }
            });

    assertThat(plain(broken)).contains("cannot be shown").contains("no idea");
  }

  private static String plain(Object value) {
    ShownValue shown = ShownValue.of(value);
    assertThat(shown.isJson()).isFalse();
    return shown.text();
  }

  private static String json(Object value) {
    ShownValue shown = ShownValue.of(value);
    assertThat(shown.isJson()).isTrue();
    return shown.text();
  }
}
