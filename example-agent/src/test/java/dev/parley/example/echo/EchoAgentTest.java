package dev.parley.example.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.Test;

class EchoAgentTest {

  @Test
  void greetsFirst() {
    try (var chat = AgentTester.open(EchoAgentDispatch.TABLE)) {
      assertThat(chat.reply()).isEqualTo("Hi! Ask me anything.");
    }
  }

  @Test
  void saysEverythingBackWithItsFingerprint() {
    try (var chat = AgentTester.open(EchoAgentDispatch.TABLE)) {
      chat.say("hello");

      assertThat(chat.reply()).matches("Received: hello\n\n`[0-9a-f]{16}`");
    }
  }
}
