package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.engineio.Packet;
import org.junit.jupiter.api.Test;

class MessageSinkTest {

  private final ByteSink bytes = new ByteSink(64);

  private static void add(MessageSink sink, String text) {
    sink.begin().utf8(text);
    sink.end();
  }

  @Test
  void payloadPutsSeparatorsBetweenPackets() {
    var sink = MessageSink.ofPayload(bytes, 1_000);
    sink.add(new Packet.Ping(""));
    add(sink, "4\u00e9");
    add(sink, "6");

    assertThat(new String(bytes.toByteArray(), UTF_8)).isEqualTo("2\u001e4\u00e9\u001e6");
  }

  @Test
  void payloadIsFullAfterSixteenPackets() {
    var sink = MessageSink.ofPayload(bytes, 1_000);
    for (int i = 0; i < 15; i++) {
      add(sink, "6");
    }
    assertThat(sink.isFull()).isFalse();
    add(sink, "6");

    assertThat(sink.isFull()).isTrue();
    assertThat(sink.isSlow()).isTrue();
  }

  @Test
  void framesStandOneAfterTheOther() {
    var sink = MessageSink.ofFrames(bytes, 1_000, false);
    add(sink, "4a");
    add(sink, "x".repeat(200));

    assertThat(bytes.toByteArray()).startsWith(0x81, 2, '4', 'a', 0x81, 126, 0, 200, 'x');
    assertThat(bytes.size()).isEqualTo(4 + 4 + 200);
    assertThat(sink.isSlow()).isFalse();
  }

  @Test
  void framesAreFullWithEnoughBytesHoweverMany() {
    var sink = MessageSink.ofFrames(bytes, 1_000, true);
    for (int i = 0; i < 249; i++) {
      add(sink, "4a");
    }
    assertThat(sink.isFull()).isFalse();
    add(sink, "4a");

    assertThat(sink.isFull()).isTrue();
    assertThat(sink.isSlow()).isTrue();
  }
}
