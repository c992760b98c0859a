package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.chainlit.AskSpecJson.Wanted;
import dev.parley.protocol.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AskReplyTest {

  private static final Wanted TEXT = new Wanted.Text();
  private static final Wanted FILES = new Wanted.Files(Map.of(), 1, 1);
  private static final Wanted ACTION = new Wanted.Action(List.of("a"));
  private static final Wanted ELEMENT = new Wanted.Element("e");

  private static final String STEP =
      "{\"id\":\"i\",\"type\":\"user_message\",\"output\":\"Jeeves\",\"parentId\":\"cd63\","
          + "\"name\":\"User\",\"createdAt\":\"x\",\"metadata\":{\"l\":1},\"threadId\":\"\"}";

  static Stream<Arguments> answers() {
    var said =
        new SaidJson("i", "cd63", "User", "user_message", "Jeeves", Map.of("l", 1), null, Map.of());
    return Stream.of(
        Arguments.of(TEXT, "[" + STEP + "]", new AskReply.Text(said)),
        Arguments.of(FILES, "[[{\"id\":\"f\",\"more\":1}]]", new AskReply.Files(List.of("f"))),
        Arguments.of(FILES, "[[]]", new AskReply.Files(List.of())),
        Arguments.of(
            ACTION, "[{\"id\":\"a\",\"name\":\"n\",\"payload\":{}}]", new AskReply.Pressed("a")),
        Arguments.of(
            ELEMENT,
            "[{\"a\":1,\"b\":null,\"submitted\":true}]",
            new AskReply.Filled(withNull(Map.of("a", 1), "b"))),
        Arguments.of(ELEMENT, "[{\"submitted\":false}]", new AskReply.Nothing()),
        Arguments.of(ELEMENT, "[{\"a\":1}]", new AskReply.Nothing()),
        Arguments.of(TEXT, "[null]", new AskReply.Nothing()),
        Arguments.of(FILES, "[null,1]", new AskReply.Nothing()),
        Arguments.of(ACTION, "[]", new AskReply.Nothing()));
  }

  private static Map<String, @Nullable Object> withNull(Map<String, Object> map, String key) {
    var all = new LinkedHashMap<String, @Nullable Object>(map);
    all.put(key, null);
    return all;
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersAreRead(Wanted wanted, String arguments, AskReply reply) {
    assertThat(parse(wanted, arguments)).isEqualTo(reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | [5] | answer must be an object, not a number",
        "text | [{}] | answer.output is missing",
        "text | [{'output':[]}] | answer.output must be a string, not an array",
        "file | [{}] | answer must be an array of files",
        "file | [['x']] | answer[0] must be an object, not a string",
        "file | [[{'id':'a'},{}]] | answer[1].id is missing",
        "action | ['x'] | answer must be an object, not a string",
        "action | [{'id':7}] | answer.id must be a string, not a number",
        "element | [true] | answer must be an object, not a boolean"
      })
  void wrongAnswersAreRefusedByName(String kind, String arguments, String sentence) {
    Wanted wanted =
        Map.of("text", TEXT, "file", FILES, "action", ACTION).getOrDefault(kind, ELEMENT);

    assertThatThrownBy(() -> parse(wanted, arguments.replace('\'', '"')))
        .isExactlyInstanceOf(ProtocolException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {"[] | -", "[null] | -", "[{\"res\":1}] | {res=1}", "[[1,null]] | [1, null]"})
  void functionReturnsAnyJson(String arguments, @Nullable String result) {
    Object returned = AskReply.result(List.copyOf(Json.read(arguments).values()));

    assertThat(returned == null ? null : returned.toString()).isEqualTo(result);
  }

  @Test
  void spoiledAnswersAreReadOrRefused() {
    var mutations = new Mutations(59);
    List<String> good =
        List.of("[" + STEP + "]", "[[{\"id\":\"f\"}]]", "[{\"a\":1,\"submitted\":true}]");
    for (int i = 0; i < 20_000; i++) {
      String text = mutations.mutated(good);
      for (Wanted wanted : List.of(TEXT, FILES, ACTION, ELEMENT)) {
        try {
          assertThat(parse(wanted, text)).isNotNull();
        } catch (ProtocolException refused) {
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
    }
  }

  private static AskReply parse(Wanted wanted, String arguments) {
    return AskReply.parse(wanted, List.copyOf(Json.read(arguments).values()));
  }
}
