package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

  @Test
  void textThatCouldPassForALineOfItsOwnCannot() {
    assertThat(LogText.of("auth.a\n12:00 INFO fine\u001b[31m\u202e must be"))
        .isEqualTo("auth.a?12:00 INFO fine?[31m? must be");
  }

  @Test
  void endlessTextEnds() {
    assertThat(LogText.of("x".repeat(100_000))).hasSize(201).endsWith("…");
  }

  @Test
  void missingTextIsSaidToBeMissing() {
    assertThat(LogText.of(null)).isEqualTo("no reason given");
  }
}
