package dev.parley.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.parley.protocol.ProtocolException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1,", "nope", "1 2", "{}x", "\"\u0000\"", "NaN", "'a'"})
  void anythingButOneValueIsRefused(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isExactlyInstanceOf(ProtocolException.class)
        .hasMessageStartingWith("this is not JSON: ");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(101) + "]".repeat(101);

    assertThatThrownBy(() -> Json.read(deep)).isExactlyInstanceOf(ProtocolException.class);
    assertThat(Json.read(deep.substring(1, 201)).isArray()).isTrue();
  }

  @Test
  void plainValuesLeaveNullFieldsOut() {
    Map<String, Object> plain =
        JsonFields.of(
                "x", Json.read("{\"a\":null,\"b\":[1,null,{\"c\":null,\"d\":\"e\"}],\"f\":1.5}"))
            .plain();

    assertThat(plain).containsOnlyKeys("b", "f");
    assertThat(plain.get("b")).asInstanceOf(LIST).containsExactly(1, null, Map.of("d", "e"));
    assertThat(plain.get("f")).isEqualTo(1.5);
    assertThat(Map.copyOf(plain)).isEqualTo(plain);
  }
}
