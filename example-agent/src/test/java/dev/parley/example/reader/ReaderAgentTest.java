package dev.parley.example.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderAgentTest {

  @Test
  void aStreamedTextReadsLikeTheSameTextAtOnce() {
    var reading = new Reading();
    try (var chat = AgentTester.open(ReaderAgentDispatch.TABLE)) {
      chat.say("rich 300");

      String streamed = chat.replies().getFirst();
      assertThat(reading.text().repeat(3)).startsWith(streamed);
      assertThat(streamed).hasSizeGreaterThan(reading.text().length());
    }
  }

  @ParameterizedTest
  @CsvSource({"messages 3,3", "letters 5000,1", "steps 4,0", "table 20,1", "rich 5 1,1"})
  void saysWhenThatWasAll(String said, int messages) {
    try (var chat = AgentTester.open(ReaderAgentDispatch.TABLE)) {
      chat.say(said);

      assertThat(chat.replies()).hasSize(messages + 1).endsWith("`done`");
    }
  }

  @Test
  void lettersAreAsManyAsAreAskedFor() {
    assertThat(new Reading().letters(5000)).hasSize(5000);
  }
}
