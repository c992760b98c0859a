package dev.parley.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:07:20.674465Z, 2026-11-23T09:07:20.674465Z",
    "2026-11-23T09:07:20.6744651Z, 2026-11-23T09:07:20.674465Z",
    "2026-11-23T09:07:20.67Z, 2026-11-23T09:07:20.670000Z",
    "2026-11-23T09:07:20.000001Z, 2026-11-23T09:07:20.000001Z",
    "2026-11-23T09:07:20.000000999Z, 2026-11-23T09:07:20Z",
    "2026-11-23T09:07:20Z, 2026-11-23T09:07:20Z",
    "2026-11-23T00:00:00+02:00, 2026-11-22T22:00:00Z",
  })
  void fractionsAreMicrosecondsOrNone(Instant time, String spelling) {
    assertThat(Timestamps.write(time)).isEqualTo(spelling);
  }
}
