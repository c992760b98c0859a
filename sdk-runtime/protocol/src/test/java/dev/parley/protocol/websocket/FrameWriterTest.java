package dev.parley.protocol.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.bytes.ByteSink;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {

  private final ByteSink sink = new ByteSink(16);
  private final FrameWriter writer = new FrameWriter(sink);

  @ParameterizedTest
  @CsvSource({
    "0, 8100",
    "5, 8105",
    "125, 817d",
    "126, 817e007e",
    "65535, 817effff",
    "65536, 817f0000000000010000",
    "100000, 817f00000000000186a0"
  })
  void headersTellTheLengthInTheFewestBytes(int length, String header) {
    writer.text("x".repeat(length));
    writer.binary(ByteBuffer.allocate(length));

    byte[] bytes = sink.toByteArray();
    int first = header.length() / 2;
    assertThat(hex(Arrays.copyOf(bytes, first))).isEqualTo(header);
    assertThat(bytes).hasSize(2 * (first + length)).startsWith(HexFormat.of().parseHex(header));
    assertThat(hex(Arrays.copyOfRange(bytes, first + length, 2 * first + length)))
        .isEqualTo("82" + header.substring(2));
  }

  @Test
  void framesFollowEachOtherInOneBuffer() {
    sink.ascii("before");
    int start = writer.beginText();
    sink.ascii("4").jsonString("x".repeat(130));
    writer.endText(start);
    writer.ping(ByteBuffer.allocate(0));
    writer.pong(ByteBuffer.wrap("ok".getBytes(UTF_8)));
    writer.text("€");

    assertThat(hex(sink.toByteArray()))
        .startsWith(hex("before".getBytes(UTF_8)) + "817e0085" + "3422")
        .endsWith("7822" + "8900" + "8a026f6b" + "8103e282ac");
  }

  @Test
  void closeFramesCarryCodeAndReason() {
    writer.close(1001, "bye");
    writer.close(CloseCode.NONE, "");

    assertThat(hex(sink.toByteArray())).isEqualTo("880503e9627965" + "8800");
  }

  @Test
  void longReasonsAreCutBetweenCharacters() {
    writer.close(1011, "€".repeat(100) + "\ud800");

    byte[] bytes = sink.toByteArray();
    assertThat(bytes[1]).isEqualTo((byte) (2 + 41 * 3));
    assertThat(new String(bytes, 4, 41 * 3, UTF_8)).isEqualTo("€".repeat(41));
  }

  @Test
  void halfASurrogatePairInAReasonIsReplaced() {
    writer.close(1011, "a\ud800b");

    assertThat(new String(sink.toByteArray(), 4, 5, UTF_8)).isEqualTo("a\ufffdb");
  }

  @Test
  void whatMayNotBeSentIsRefused() {
    assertThatThrownBy(() -> writer.close(1006, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer.ping(ByteBuffer.allocate(126)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysAreAcceptedAsTheSpecificationShows() {
    assertThat(OpeningHandshake.accept("dGhlIHNhbXBsZSBub25jZQ=="))
        .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "dGhlIHNhbXBsZSBub25jZQ==x", "dGhlIHNhbXBsZSBub25j", "é"})
  void otherKeysAreRefused(String key) {
    assertThatThrownBy(() -> OpeningHandshake.accept(key)).isInstanceOf(ProtocolException.class);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
