package dev.parley.protocol.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ByteSinkTest {

  private static final JsonMapper JACKSON = JsonMapper.shared();

  private final ByteSink sink = new ByteSink(0);

  @Test
  void jacksonReadsWhatJsonStringsWereWritten() {
    var mutations = new Mutations(17);
    for (int i = 0; i < 5_000; i++) {
      String text = mutations.text(80);
      sink.clear();

      sink.jsonString(text);

      assertThat(JACKSON.readTree(sink.toByteArray()).stringValue())
          .isEqualTo(Mutations.wellFormed(text));
    }
  }

  @Test
  void utf8IsWhatTheJdkWritesForTheSameText() {
    var mutations = new Mutations(18);
    for (int i = 0; i < 5_000; i++) {
      String text = mutations.text(80);
      sink.clear();

      sink.utf8(text);

      assertThat(sink.toByteArray()).isEqualTo(Mutations.wellFormed(text).getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({"\ud800, 0", "\udc00, 0", "a\ud800b, 1", "\ud800\ud800\udc00, 0", "\udc00\ud800, 0"})
  void halfASurrogatePairBecomesTheReplacementCharacter(String text, int at) {
    sink.utf8(text);

    assertThat(written().charAt(at)).isEqualTo('\ufffd');
  }

  @Test
  void controlCharactersAreEscaped() {
    sink.jsonString("\u0000\b\t\n\f\r\u001f\"\\");

    assertThat(written()).isEqualTo("\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\\"");
  }

  @Test
  void otherCharactersStandForThemselves() {
    sink.jsonString("/\u007f\u2028\u2029é€\ud83d\udc4d");

    assertThat(written()).isEqualTo("\"/\u007f\u2028\u2029é€\ud83d\udc4d\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 10, 99, 100, -1, -10, 1_000_000_007, Long.MAX_VALUE, Long.MIN_VALUE})
  void decimalsAreTheJdks(long value) {
    sink.decimal(value).put('.');

    assertThat(written()).isEqualTo(value + ".");
  }

  @Test
  void gapsMoveWhatFollows() {
    sink.ascii("abcd");

    sink.insertGap(1, 2);
    sink.set(1, 'x');
    sink.set(2, 'y');

    assertThat(written()).isEqualTo("axybcd");
  }

  @Test
  void bytesGoFromEitherEnd() {
    sink.ascii("abcdef");

    sink.discard(2);
    sink.truncate(3);

    assertThat(written()).isEqualTo("cde");
  }

  @Test
  void viewsShowWhatStandsAndAreNotCopies() {
    sink.ascii("abc");

    ByteBuffer view = sink.view();
    sink.set(0, 'x');

    assertThat(UTF_8.decode(view).toString()).isEqualTo("xbc");
  }

  @Test
  void buffersAreCopiedWithoutMovingThem() {
    ByteBuffer source = ByteBuffer.allocateDirect(8).put("12345678".getBytes(UTF_8)).flip();
    source.position(2).limit(5);

    sink.put(source);

    assertThat(written()).isEqualTo("345");
    assertThat(source.position()).isEqualTo(2);
  }

  @Test
  void placesBeyondTheEndAreRefused() {
    sink.ascii("ab");

    assertThatThrownBy(() -> sink.set(2, 'x')).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sink.truncate(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sink.discard(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sink.insertGap(3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private String written() {
    return new String(sink.toByteArray(), UTF_8);
  }
}
