package dev.parley.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFieldsTest {

  private static final JsonFields FIELDS =
      JsonFields.of(
          "it",
          Json.read(
              """
              {"text":"t","number":7,"huge":1e3,"flag":true,"none":null,"object":{"a":"b"},
               "objects":[{"id":"1"},{"id":"2"}],"texts":["x","y"],"mixed":[{},1]}
              """));

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(it -> it.text("number"), "it.number must be a string, not a number"),
        refusal(it -> it.text("object"), "it.object must be a string, not an object"),
        refusal(it -> it.requiredText("none"), "it.none is missing"),
        refusal(it -> it.requiredText("absent"), "it.absent is missing"),
        refusal(it -> it.number("text"), "it.text must be a whole number, not a string"),
        refusal(it -> it.number("huge"), "it.huge must be a whole number, not a number"),
        refusal(it -> it.requiredNumber("absent"), "it.absent is missing"),
        refusal(it -> it.object("texts"), "it.texts must be an object, not an array"),
        refusal(it -> it.requiredObject("flag"), "it.flag must be an object, not a boolean"),
        refusal(it -> it.requiredObject("absent"), "it.absent is missing"),
        refusal(it -> it.objects("object"), "it.object must be an array, not an object"),
        refusal(it -> it.objects("mixed"), "it.mixed[1] must be an object, not a number"),
        refusal(it -> it.texts("mixed"), "it.mixed must be an array of strings, not an array"),
        refusal(
            it -> it.object("object").orElseThrow().number("a"),
            "it.object.a must be a whole number, not a string"));
  }

  private static Arguments refusal(Consumer<JsonFields> question, String sentence) {
    return Arguments.of(question, sentence);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusalsNameTheField(Consumer<JsonFields> question, String sentence) {
    assertThatThrownBy(() -> question.accept(FIELDS))
        .isExactlyInstanceOf(ProtocolException.class)
        .hasMessage(sentence);
  }

  @Test
  void fieldsComeWithTheirTypes() {
    assertThat(FIELDS.text("text")).hasValue("t");
    assertThat(FIELDS.number("number")).hasValue(7);
    assertThat(FIELDS.requiredObject("object").texts()).isEqualTo(Map.of("a", "b"));
    assertThat(FIELDS.objects("objects").stream().map(o -> o.requiredText("id")))
        .containsExactly("1", "2");
    assertThat(FIELDS.texts("texts")).isEqualTo(List.of("x", "y"));
  }

  @Test
  void absentAndNullAreNothing() {
    for (String name : List.of("absent", "none")) {
      assertThat(FIELDS.text(name)).isEmpty();
      assertThat(FIELDS.number(name)).isEmpty();
      assertThat(FIELDS.object(name)).isEmpty();
      assertThat(FIELDS.objects(name)).isEmpty();
      assertThat(FIELDS.texts(name)).isEmpty();
    }
  }

  @Test
  void onlyObjectsHaveFields() {
    assertThatThrownBy(() -> JsonFields.of("it", null)).hasMessage("it is missing");
    assertThatThrownBy(() -> JsonFields.of("it", Json.read("null"))).hasMessage("it is missing");
    assertThatThrownBy(() -> JsonFields.of("it", Json.read("[]")))
        .hasMessage("it must be an object, not an array");
  }
}
