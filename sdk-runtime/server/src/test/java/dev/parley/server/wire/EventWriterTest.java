package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TextReplaced;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.message.MessageNote;
import dev.parley.server.transport.SinkOfText;
import dev.parley.step.Step;
import dev.parley.step.StepLook;
import dev.parley.step.StepTime;
import dev.parley.step.StepType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:07:20.674465Z");

  private final EventWriter writer = new EventWriter("t1", Optional.empty(), new Acks());

  private List<String> write(boolean slow, ChatEvent... events) {
    var sink = new SinkOfText(slow);
    List<ChatEvent> list = List.of(events);
    for (int i = 0; i < list.size(); ) {
      i = writer.write(list, i, sink.sink());
    }
    return sink.messages();
  }

  private static Step message(boolean streaming) {
    return new Step(
        "m1",
        "r1",
        StepType.ASSISTANT_MESSAGE,
        "Echo",
        "",
        "hi",
        StepTime.at(NOW),
        streaming,
        false,
        StepLook.PLAIN,
        Map.of("k", 1),
        MessageNote.NONE);
  }

  private static Step run() {
    return new Step(
        "r1",
        null,
        StepType.RUN,
        "on_message",
        "hello",
        "",
        StepTime.begun(NOW),
        false,
        true,
        StepLook.PLAIN,
        Map.of(),
        MessageNote.NONE);
  }

  @Test
  void messageHasAMessagesKeys() {
    assertThat(write(false, new StepAdded(message(false))))
        .containsExactly(
            "42[\"new_message\",{\"id\":\"m1\",\"threadId\":\"t1\",\"parentId\":\"r1\","
                + "\"createdAt\":\"2026-11-23T09:07:20.674465Z\",\"command\":null,\"modes\":null,"
                + "\"start\":\"2026-11-23T09:07:20.674465Z\","
                + "\"end\":\"2026-11-23T09:07:20.674465Z\",\"output\":\"hi\",\"name\":\"Echo\","
                + "\"type\":\"assistant_message\",\"language\":null,\"streaming\":false,"
                + "\"isError\":false,\"waitForAnswer\":false,\"metadata\":{\"k\":1},"
                + "\"tags\":null}]");
  }

  @Test
  void runHasAStepsKeys() {
    assertThat(write(false, new StepUpdated(run())))
        .containsExactly(
            "42[\"update_message\",{\"name\":\"on_message\",\"type\":\"run\",\"id\":\"r1\","
                + "\"threadId\":\"t1\",\"parentId\":null,\"streaming\":false,\"metadata\":{},"
                + "\"tags\":null,\"input\":\"hello\",\"isError\":true,\"output\":\"\","
                + "\"createdAt\":\"2026-11-23T09:07:20.674465Z\","
                + "\"start\":\"2026-11-23T09:07:20.674465Z\",\"end\":null,\"language\":null,"
                + "\"defaultOpen\":false,\"autoCollapse\":false,\"showInput\":\"json\","
                + "\"generation\":null}]");
  }

  @Test
  void streamingStepStartsAStream() {
    assertThat(write(false, new StepAdded(message(true))).getFirst())
        .startsWith("42[\"stream_start\",{\"id\":\"m1\"")
        .contains("\"streaming\":true");
  }

  @Test
  void otherEventsHaveTheirNames() {
    assertThat(
            write(
                false,
                new WorkStarted(),
                new FirstInteraction("say \"hi\""),
                new StepRemoved("m1"),
                new TextReplaced("m1", "all", false),
                new WorkEnded()))
        .containsExactly(
            "42[\"task_start\",{}]",
            "42[\"first_interaction\",{\"interaction\":\"say \\\"hi\\\"\",\"thread_id\":\"t1\"}]",
            "42[\"delete_message\",{\"id\":\"m1\"}]",
            "42[\"stream_token\",{\"id\":\"m1\",\"token\":\"all\",\"isSequence\":true,"
                + "\"isInput\":false}]",
            "42[\"task_end\",{}]");
  }

  private static ChatEvent[] tokens() {
    return new ChatEvent[] {
      new TokenAppended("m1", "a", false),
      new TokenAppended("m1", "\ud83d", false),
      new TokenAppended("m1", "\ude00", false),
      new TokenAppended("m2", "b", false),
      new TokenAppended("m2", "c", true),
      new WorkEnded(),
      new TokenAppended("m1", "d", false)
    };
  }

  @Test
  void quickReaderGetsTokenByToken() {
    assertThat(write(false, tokens())).hasSize(7);
    assertThat(write(false, tokens()).get(4))
        .isEqualTo(
            "42[\"stream_token\",{\"id\":\"m2\",\"token\":\"c\",\"isSequence\":false,"
                + "\"isInput\":true}]");
  }

  @Test
  void slowReaderGetsNeighboursOfOneTextTogether() {
    assertThat(write(true, tokens()))
        .containsExactly(
            "42[\"stream_token\",{\"id\":\"m1\",\"token\":\"a\ud83d\ude00\","
                + "\"isSequence\":false,\"isInput\":false}]",
            "42[\"stream_token\",{\"id\":\"m2\",\"token\":\"b\",\"isSequence\":false,"
                + "\"isInput\":false}]",
            "42[\"stream_token\",{\"id\":\"m2\",\"token\":\"c\",\"isSequence\":false,"
                + "\"isInput\":true}]",
            "42[\"task_end\",{}]",
            "42[\"stream_token\",{\"id\":\"m1\",\"token\":\"d\",\"isSequence\":false,"
                + "\"isInput\":false}]");
  }
}
