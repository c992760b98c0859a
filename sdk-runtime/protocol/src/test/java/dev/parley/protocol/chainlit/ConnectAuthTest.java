package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectAuthTest {

  private static final String PAGE =
      """
      {"clientType":"copilot","sessionId":"s1","threadId":"t1","userEnv":"{\\"KEY\\":\\"v\\"}",
       "chatProfile":"My%20profile%20%C3%A9+%2B",
       "parley":{"cursor":17,"chat":"t1","language":"de"},"more":[]}
      """;

  @Test
  void pagesTellAllAboutThemselves() {
    assertThat(ConnectAuth.parse(Json.read(PAGE)))
        .isEqualTo(
            new ConnectAuth(
                "copilot",
                "s1",
                "t1",
                Map.of("KEY", "v"),
                "My profile é++",
                Optional.of(new ConnectAuth.Place(17, "t1", "de"))));
  }

  @Test
  void sessionIdIsEnough() {
    assertThat(ConnectAuth.parse(Json.read("{\"sessionId\":\"s1\"}")))
        .isEqualTo(new ConnectAuth("webapp", "s1", "", Map.of(), "", Optional.empty()));
  }

  @Test
  void placesMayBeEmpty() {
    assertThat(ConnectAuth.parse(Json.read("{\"sessionId\":\"s1\",\"parley\":{}}")).place())
        .hasValue(new ConnectAuth.Place(0, "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | auth is missing",
        "'x' | auth must be an object, not a string",
        "{} | auth.sessionId is missing",
        "{'sessionId':null} | auth.sessionId is missing",
        "{'sessionId':''} | auth.sessionId must have 1 to 128 characters",
        "{'sessionId':7} | auth.sessionId must be a string, not a number",
        "{'sessionId':'s','threadId':{}} | auth.threadId must be a string, not an object",
        "{'sessionId':'s','userEnv':{}} | auth.userEnv must be a string, not an object",
        "{'sessionId':'s','userEnv':'[]'} | auth.userEnv must be an object, not an array",
        "{'sessionId':'s','chatProfile':'%zz'} | auth.chatProfile is not URL-encoded",
        "{'sessionId':'s','parley':1} | auth.parley must be an object, not a number",
        "{'sessionId':'s','parley':{'cursor':-1}} | auth.parley.cursor must not be negative",
        "{'sessionId':'s','parley':{'cursor':1.5}}"
            + " | auth.parley.cursor must be a whole number, not a number",
      })
  void wrongDataIsRefusedByName(String auth, String sentence) {
    assertThatThrownBy(() -> ConnectAuth.parse(Json.read(auth.replace('\'', '"'))))
        .isExactlyInstanceOf(ProtocolException.class)
        .hasMessage(sentence);
  }

  @Test
  void longSessionIdsAreRefused() {
    String id = "x".repeat(129);

    assertThatThrownBy(() -> ConnectAuth.parse(Json.read("{\"sessionId\":\"" + id + "\"}")))
        .hasMessage("auth.sessionId must have 1 to 128 characters");
  }

  @Test
  void missingDataIsRefused() {
    assertThatThrownBy(() -> ConnectAuth.parse(null)).hasMessage("auth is missing");
  }

  @Test
  void spoiledDataIsReadOrRefused() {
    var mutations = new Mutations(59);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        ConnectAuth.parse(Json.read(mutations.mutated(List.of(PAGE))));
        read++;
      } catch (ProtocolException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(1_000, 19_999);
  }
}
