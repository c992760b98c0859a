package dev.parley.protocol.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Mutations;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

  private final Utf8Check check = new Utf8Check();
  private final CharsetDecoder jdk = UTF_8.newDecoder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "7f",
        "c280",
        "dfbf",
        "e0a080",
        "ed9fbf",
        "ee8080",
        "efbfbf",
        "f0908080",
        "f48fbfbf"
      })
  void firstAndLastOfEachLengthAreText(String hex) {
    assertThat(accepts(bytes(hex))).isTrue();
    assertThat(check.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c080",
        "c1bf",
        "c27f",
        "e08080",
        "e09fbf",
        "eda080",
        "edbfbf",
        "f0808080",
        "f08fbfbf",
        "f4908080",
        "f5808080",
        "fe",
        "ff",
        "e28228"
      })
  void otherBytesAreNot(String hex) {
    assertThat(accepts(bytes(hex))).isFalse();
  }

  @Test
  void agreesWithTheJdkOnAnyThreeBytes() {
    var disagreements = new ArrayList<String>();
    for (int bits = 0; bits < 1 << 24; bits += 7) { // coprime to 256: every byte in every place
      byte[] bytes = {(byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
      check.reset();
      if ((accepts(bytes) && check.isComplete()) != isText(bytes)) {
        disagreements.add(HexFormat.of().formatHex(bytes));
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @Test
  void agreesWithTheJdkOnSpoiledText() {
    var mutations = new Mutations(43);
    Random random = mutations.random();
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = Mutations.wellFormed(mutations.text(20)).getBytes(UTF_8);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      check.reset();
      assertThat(accepts(bytes) && check.isComplete()).isEqualTo(isText(bytes));
    }
  }

  @Test
  void cutsDoNotMatter() {
    byte[] text = "aé€\ud83d\udc4d".getBytes(UTF_8);
    for (byte[] piece : Arrays.asList(Arrays.copyOf(text, 4), Arrays.copyOfRange(text, 4, 10))) {
      assertThat(accepts(piece)).isTrue();
    }
    assertThat(check.isComplete()).isTrue();
  }

  private boolean accepts(byte[] bytes) {
    return check.accepts(bytes, 0, bytes.length);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private boolean isText(byte[] bytes) {
    jdk.reset();
    return !jdk.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true).isError();
  }
}
