package dev.parley.example.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.ShownStep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowcaseIT extends ShowcaseScene {

  @ParameterizedTest
  @CsvSource({
    "echo hello world, hello world",
    "len a😀b, len 3",
    "starts, starts 1",
    "who, who anonymous",
    "count, count 1",
    "nonsense, unknown: nonsense",
    "stream many, unknown: stream many",
    "stream 3 0, t0 t1 t2",
    "blocking 5, done",
    "cpu 5, done",
    "long 0.05, long done",
    "echoes, unknown: echoes",
  })
  void commandsAnswer(String said, String answered) {
    assertThat(chat.ask(said)).isEqualTo(answered);
  }

  @Test
  void countGoesOnInItsOwnChatOnly() {
    chat.ask("count");
    try (var other = another()) {
      assertThat(other.ask("count")).isEqualTo("count 1");
    }
    assertThat(chat.ask("count")).isEqualTo("count 2");
  }

  @Test
  void bigMessagesArriveWhole() {
    assertThat(chat.ask("big 1048576")).hasSize(1_048_576).matches("x*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nul \0 inside", "👩‍👩‍👧‍👦 ﷽ 漢字", "line\nline\r\nline", "\"quoted\" \\ \u2028"})
  void oddTextsArriveUnchanged(String text) {
    assertThat(chat.ask("echo " + text)).isEqualTo(text);
  }

  @Test
  void longLinesArriveUnchanged() {
    String line = "ab".repeat(5_000) + "\n" + "é".repeat(10_000);

    assertThat(chat.ask("echo " + line)).isEqualTo(line);
  }

  @Test
  void failureShowsReferenceAndChatGoesOn() {
    String error = chat.ask("error");

    assertThat(error).containsIgnoringCase("reference").doesNotContain("boom", "RuntimeException");
    assertThat(chat.steps()).anyMatch(ShownStep::error);
    assertThat(chat.ask("echo still here")).isEqualTo("still here");
  }

  @Test
  void changedMessageIsAnsweredAnew() {
    String message = chat.say("echo first");
    chat.replyTo(message);
    chat.ask("echo second");

    chat.edit(message, "echo changed");

    await(it -> it.replies().equals(List.of("changed")));
  }

  @Test
  void stopEndsWhatRuns() {
    chat.say("long 30");
    awaitReply("long begins");

    chat.stop();

    awaitReply("stop seen");
    assertThat(chat.replies()).doesNotContain("long done");
  }

  @Test
  void stepStreamsItsOutput() {
    assertThat(chat.ask("stream step 3")).isEqualTo("typist done");

    var typist = chat.awaitStep(step -> step.name().equals("typist"));
    assertThat(typist.type()).isEqualTo("tool");
    assertThat(typist.output()).isEqualTo("s0 s1 s2");
    assertThat(typist.streaming()).isFalse();
  }

  @Test
  void parallelWorkTakesAsLongAsItsLongest() {
    String answer = chat.ask("parallel 20 200");

    assertThat(answer).matches("parallel 20 in \\d+ ms");
    assertThat(Integer.parseInt(answer.split(" ")[3])).isBetween(200, 1_000);
  }

  @Test
  void cutInTheMiddleOfStreamLosesAndDoublesNothing() {
    chat.say("stream 200 5");
    chat.awaitStep(step -> step.output().contains("t50"));

    chat.cut();
    chat.reconnect();

    chat.awaitStep(step -> step.output().endsWith("t199"));
    assertThat(chat.replies()).containsExactly(tokens(200));
  }

  @Test
  void runThatEndsWhileThePageIsAwayIsShownWhole() {
    chat.say("stream 200 5");
    chat.awaitStep(step -> step.output().contains("t50"));
    chat.cut();
    try (var other = another()) {
      other.ask("long 2"); // by then the stream has ended
    }

    chat.reconnect();

    chat.awaitStep(step -> step.output().endsWith("t199"));
    chat.awaitIdle();
    assertThat(chat.replies()).containsExactly(tokens(200));
  }

  private static String tokens(int count) {
    return IntStream.range(0, count).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
  }
}
