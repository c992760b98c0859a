package dev.parley.tool;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.json.JsonType;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ToolTest {

  @Test
  void aCallBindsItsArgumentsAndGivesJson() throws Exception {
    ToolResult result = repeat().call("{\"word\":\"tea\",\"times\":2}");

    assertThat(result).isEqualTo(new ToolResult("[\"tea\",\"tea\"]", false));
  }

  @Test
  void aModelIsToldWhatAToolIsFor() {
    assertThat(repeat().name()).isEqualTo("repeat");
    assertThat(repeat().description()).isEqualTo("Says it again.");
    assertThat(repeat().schemaText())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{"
                + "\"word\":{\"type\":\"string\",\"description\":\"What to say.\"},"
                + "\"times\":{\"type\":[\"integer\",\"null\"],\"minimum\":1}},"
                + "\"required\":[\"word\"],\"additionalProperties\":false}");
  }

  @Test
  void whatIsLeftOutIsEmpty() throws Exception {
    assertThat(repeat().call("{\"word\":\"tea\"}").text()).isEqualTo("[\"tea\"]");
  }

  @Test
  void aMistakenCallIsToldSoThatItCanBeMended() throws Exception {
    assertThat(repeat().call("{\"wrod\":\"tea\",\"times\":0}"))
        .isEqualTo(
            new ToolResult(
                "repeat was not called: word is missing; times is 0, and must be at least 1;"
                    + " wrod is unknown: there are word, times",
                true));
    assertThat(repeat().call("{").text())
        .startsWith("repeat was not called: the value is not JSON");
  }

  @Test
  void textIsNotQuoted() throws Exception {
    assertThat(answering(TEXT, () -> "so \"be\" it").call("{}").text()).isEqualTo("so \"be\" it");
  }

  @Test
  void noArgumentsAtAllAreNone() throws Exception {
    assertThat(answering(TEXT, () -> "ok").call("").text()).isEqualTo("ok");
  }

  @Test
  void aToolWithoutResultIsDone() throws Exception {
    assertThat(Tool.named("rest").does(_ -> {}).call("{}"))
        .isEqualTo(new ToolResult("done", false));
  }

  @Test
  void anExceptionIsAFailedResult() throws Exception {
    Tool tool =
        answering(
            TEXT,
            () -> {
              throw new java.io.IOException("the warehouse is closed");
            });

    assertThat(tool.call("{}"))
        .isEqualTo(new ToolResult("answer failed: the warehouse is closed", true));
  }

  @Test
  void aNumberThatIsNoneIsAFailedResult() throws Exception {
    assertThat(answering(dev.parley.json.JsonTypes.DOUBLE, () -> Double.NaN).call("{}").text())
        .isEqualTo("answer failed: this cannot be JSON: NaN");
  }

  @Test
  void whatStoppedIsNoResult() {
    Tool interrupted =
        answering(
            TEXT,
            () -> {
              throw new InterruptedException();
            });
    Tool cancelled =
        answering(
            TEXT,
            () -> {
              throw new CancellationException();
            });

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> interrupted.call("{}"));
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> cancelled.call("{}"));
  }

  @Test
  void aBoxCallsByName() throws Exception {
    var box = ToolBox.of(repeat()).and(ToolBox.of(answering(TEXT, () -> "ok")));

    assertThat(box.call("answer", "{}").text()).isEqualTo("ok");
    assertThat(box.call("awnser", "{}"))
        .isEqualTo(new ToolResult("there is no tool awnser: there are repeat, answer", true));
  }

  @Test
  void namesAreTakenOnceAndAsModelsTakeThem() {
    assertThatIllegalArgumentException().isThrownBy(() -> ToolBox.of(repeat(), repeat()));
    assertThatIllegalArgumentException().isThrownBy(() -> Tool.named("say it"));
  }

  private static Tool repeat() {
    var tool = Tool.named("repeat").describedAs("Says it again.");
    var word = tool.takes("word", TEXT.describedAs("What to say."));
    var times = tool.takes("times", optional(INTEGER.atLeast(1)));
    return tool.gives(
        listOf(TEXT), in -> Collections.nCopies(in.get(times).orElse(1), in.get(word)));
  }

  private static <T> Tool answering(JsonType<T> type, Answer<T> answer) {
    return Tool.named("answer").gives(type, _ -> answer.give());
  }

  private interface Answer<T> {
    T give() throws Exception;
  }
}
