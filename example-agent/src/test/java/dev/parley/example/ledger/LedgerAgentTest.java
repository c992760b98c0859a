package dev.parley.example.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.element.ShownElement;
import dev.parley.testing.AgentTester;
import dev.parley.testing.TestFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerAgentTest {
  private static final TestFile MAY = file("rent, 800.00\nbread, rolls, 4.50\n");

  private final AgentTester chat = AgentTester.open(LedgerAgentDispatch.TABLE);

  @AfterEach
  void leave() {
    chat.close();
  }

  @Test
  void showsTheFileThatIsAttached() {
    chat.upload(MAY);
    chat.say("May");

    assertThat(chat.reply()).isEqualTo("Together that is 804.50.");
    assertThat(chat.elements())
        .extracting(ShownElement::name)
        .containsExactly("may.csv", "expenses", "shares");
    assertThat(chat.content(chat.elements().get(1)))
        .asString(UTF_8)
        .contains("\"columns\":[\"what\",\"amount\"]")
        .contains("\"data\":[[\"rent\",800.00],[\"bread, rolls\",4.50]]");
    assertThat(chat.content(chat.elements().getLast()))
        .asString(UTF_8)
        .contains("\"labels\":[\"rent\",\"bread, rolls\"]", "\"values\":[800.00,4.50]");
  }

  @Test
  void asksForTheFileThatIsMissing() {
    chat.say("May");

    assertThat(chat.question()).isEqualTo("Which file? A CSV, please.");
    chat.give(MAY);

    assertThat(chat.reply()).isEqualTo("Together that is 804.50.");
  }

  @Test
  void saysWhatItCannotRead() {
    chat.upload(file("rent, 800.00\nbread\n"));
    chat.say("May");

    assertThat(chat.reply())
        .isEqualTo("I cannot read may.csv: “bread” has no amount behind a comma.");
  }

  private static TestFile file(String text) {
    return TestFile.text("may.csv", text);
  }
}
