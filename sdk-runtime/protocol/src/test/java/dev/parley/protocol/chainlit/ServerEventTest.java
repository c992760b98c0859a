package dev.parley.protocol.chainlit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.chainlit.ServerEvent.StreamToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerEventTest {

  private static final Instant TIME = Instant.parse("2026-11-23T09:07:20.674465Z");

  private static final String RUN =
      "{\"name\":\"on_message\",\"type\":\"run\",\"id\":\"9e9e\",\"threadId\":\"f279\","
          + "\"parentId\":\"430f\",\"streaming\":false,\"metadata\":{},\"tags\":null,\"input\":\"\","
          + "\"isError\":false,\"output\":\"\",\"createdAt\":\"2026-11-23T09:07:20.674465Z\","
          + "\"start\":\"2026-11-23T09:07:20.674465Z\",\"end\":null,\"language\":null,"
          + "\"defaultOpen\":false,\"autoCollapse\":false,\"showInput\":\"json\","
          + "\"generation\":null}";

  private static final String MESSAGE =
      "{\"id\":\"3b23\",\"threadId\":\"f279\",\"parentId\":\"9e9e\","
          + "\"createdAt\":\"2026-11-23T09:07:20.674465Z\",\"command\":null,\"modes\":null,"
          + "\"start\":\"2026-11-23T09:07:20.674465Z\",\"end\":\"2026-11-23T09:07:20.674465Z\","
          + "\"output\":\"hi\",\"name\":\"Assistant\",\"type\":\"assistant_message\","
          + "\"language\":null,\"streaming\":false,\"isError\":false,\"waitForAnswer\":false,"
          + "\"metadata\":{},\"tags\":null}";

  /** The verified examples of Chainlit's wire, with shortened ids, and our own two events. */
  static Stream<Arguments> table() {
    return Stream.of(
        row(new ServerEvent.TaskStart(), "task_start", "{}"),
        row(new ServerEvent.TaskEnd(), "task_end", "{}"),
        row(new ServerEvent.ClearAsk(), "clear_ask", "{}"),
        row(new ServerEvent.ClearCallFn(), "clear_call_fn", "{}"),
        row(
            new ServerEvent.FirstInteraction("hello", "f279"),
            "first_interaction",
            "{\"interaction\":\"hello\",\"thread_id\":\"f279\"}"),
        row(new ServerEvent.NewMessage(run(TIME)), "new_message", RUN),
        row(new ServerEvent.UpdateMessage(run(TIME)), "update_message", RUN),
        row(new ServerEvent.NewMessage(message(TIME)), "new_message", MESSAGE),
        row(
            new ServerEvent.StreamStart(message(null)),
            "stream_start",
            MESSAGE.replace("\"2026-11-23T09:07:20.674465Z\"", "null")),
        row(new ServerEvent.DeleteMessage("3b23"), "delete_message", "{\"id\":\"3b23\"}"),
        row(
            new StreamToken("0b2a", "b ", false, false),
            "stream_token",
            "{\"id\":\"0b2a\",\"token\":\"b \",\"isSequence\":false,\"isInput\":false}"),
        row(
            new StreamToken("0b2a", "whole", true, true),
            "stream_token",
            "{\"id\":\"0b2a\",\"token\":\"whole\",\"isSequence\":true,\"isInput\":true}"),
        row(
            new ServerEvent.ResumeThread(thread()),
            "resume_thread",
            "{\"id\":\"cd47\",\"createdAt\":\"2026-11-23T09:07:20.674465Z\",\"userId\":\"id-alice\",\"userIdentifier\":\"alice\",\"name\":\"New"
                + " name\",\"tags\":null,\"metadata\":{\"chat_profile\":\"x\"},\"steps\":["
                + (RUN + "," + MESSAGE + "],\"elements\":[]}")),
        row(
            new ServerEvent.ResumeThreadError("Thread not found."),
            "resume_thread_error",
            "\"Thread not found.\""),
        row(
            new ServerEvent.Toast("hi", ServerEvent.Toast.Kind.SUCCESS),
            "toast",
            "{\"message\":\"hi\",\"type\":\"success\"}"),
        row(
            new ServerEvent.ParleyChat("f279", true, 17),
            "parley_chat",
            "{\"chat\":\"f279\",\"restored\":true,\"cursor\":17}"),
        row(new ServerEvent.ParleyCursor(18), "parley_cursor", "18"));
  }

  private static Arguments row(ServerEvent event, String name, String data) {
    return Arguments.of(event, "42[\"" + name + "\"," + data + "]");
  }

  private static StepJson run(Instant time) {
    return new WorkStepJson(
        "on_message",
        "run",
        "9e9e",
        "f279",
        "430f",
        false,
        Map.of(),
        null,
        "",
        false,
        "",
        time,
        time,
        null,
        null,
        false,
        false,
        "json",
        null);
  }

  private static StepJson message(@Nullable Instant time) {
    return new MessageStepJson(
        "3b23",
        "f279",
        "9e9e",
        "assistant_message",
        "Assistant",
        "hi",
        time,
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static ThreadJson thread() {
    return new ThreadJson(
        "cd47",
        TIME,
        "id-alice",
        "alice",
        "New name",
        null,
        Map.of("chat_profile", "x"),
        List.of(run(TIME), message(TIME)),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("table")
  void eventsHaveTheSpelling(ServerEvent event, String text) {
    var sink = new ByteSink(64);

    event.appendTo(sink);

    assertThat(new String(sink.toByteArray(), UTF_8)).isEqualTo(text);
  }

  @Test
  void whatIsSetIsSpelledInBothShapes() {
    var sink = new ByteSink(64);
    var work =
        new WorkStepJson(
            "n",
            "tool",
            "i",
            "t",
            null,
            true,
            Map.of("icon", "globe"),
            List.of("a"),
            "in",
            true,
            "out",
            TIME,
            TIME,
            TIME,
            "java",
            true,
            true,
            null,
            json -> json.beginObject().endObject());
    var said =
        new MessageStepJson(
            "i",
            "t",
            null,
            "user_message",
            "n",
            "o",
            TIME,
            true,
            true,
            true,
            "md",
            "Search",
            Map.of("model", "a"),
            List.of("b"),
            Map.of("k", List.of(1)));

    new ServerEvent.NewMessage(work).appendTo(sink);
    new ServerEvent.NewMessage(said).appendTo(sink);

    assertThat(new String(sink.toByteArray(), UTF_8))
        .contains("\"parentId\":null,\"streaming\":true,\"metadata\":{\"icon\":\"globe\"}")
        .contains("\"tags\":[\"a\"],\"input\":\"in\",\"isError\":true,\"output\":\"out\"")
        .contains("\"language\":\"java\",\"defaultOpen\":true,\"autoCollapse\":true")
        .contains("\"showInput\":false,\"generation\":{}}")
        .contains("\"command\":\"Search\",\"modes\":{\"model\":\"a\"}")
        .contains("\"language\":\"md\",\"streaming\":true,\"isError\":true,\"waitForAnswer\":true")
        .contains("\"metadata\":{\"k\":[1]},\"tags\":[\"b\"]}");
  }

  @Test
  void tokenEncodersWriteWhatTheEventWould() {
    var mutations = new Mutations(47);
    var encoder = new StreamTokenEncoder("a\"\ud800");
    var expected = new ByteSink(64);
    var actual = new ByteSink(64);
    for (int i = 0; i < 1_000; i++) {
      String token = mutations.text(20);

      new StreamToken("a\"\ud800", token, false, false).appendTo(expected);
      encoder.appendOutput(token, actual);
      new StreamToken("a\"\ud800", token, false, true).appendTo(expected);
      encoder.appendInput(token, actual);
    }

    assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
  }
}
