package dev.parley.example.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.AgentTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchAgentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "stream 3|tok0 tok1 tok2 ",
        "sleep 5|done",
        "blocking 5|done",
        "cpu 5|done",
        "hello|Received: hello",
        "stream all|Received: stream all",
      })
  void doesWhatItIsTold(String said, String answered) {
    try (var chat = AgentTester.open(BenchAgentDispatch.TABLE)) {
      chat.say(said);

      assertThat(chat.reply()).isEqualTo(answered);
    }
  }
}
