package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.transport.Heartbeat.Due;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Heartbeat heartbeat =
      new Heartbeat(Duration.ofSeconds(25), Duration.ofSeconds(20), 0);

  @Test
  void asksAfterTheIntervalAndOnlyOnce() {
    assertThat(heartbeat.tick(24 * SECOND)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.tick(25 * SECOND)).isEqualTo(Due.PING);
    assertThat(heartbeat.tick(26 * SECOND)).isEqualTo(Due.NOTHING);
  }

  @Test
  void givesUpWhenTheAnswerTakesTooLong() {
    heartbeat.tick(25 * SECOND);

    assertThat(heartbeat.tick(45 * SECOND - 1)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.tick(45 * SECOND)).isEqualTo(Due.GONE);
  }

  @Test
  void nextIntervalBeginsWithTheAnswer() {
    heartbeat.tick(25 * SECOND);
    heartbeat.pong(30 * SECOND);

    assertThat(heartbeat.tick(54 * SECOND)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.tick(55 * SECOND)).isEqualTo(Due.PING);
  }

  @Test
  void signOfLifePutsTheEndOff() {
    heartbeat.tick(25 * SECOND);
    heartbeat.heard(40 * SECOND);

    assertThat(heartbeat.tick(59 * SECOND)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.tick(60 * SECOND)).isEqualTo(Due.GONE);
  }

  @Test
  void signOfLifeIsNoAnswer() {
    heartbeat.heard(24 * SECOND);

    assertThat(heartbeat.tick(25 * SECOND)).isEqualTo(Due.PING);
  }

  @Test
  void timeToAnswerBeginsWithTheQuestionHoweverLongTheSilenceBefore() {
    assertThat(heartbeat.tick(100 * SECOND)).isEqualTo(Due.PING);
    assertThat(heartbeat.tick(119 * SECOND)).isEqualTo(Due.NOTHING);
  }
}
