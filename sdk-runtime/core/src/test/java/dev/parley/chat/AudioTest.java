package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAudioChunk;
import static dev.parley.agent.DispatchTable.onAudioEnd;
import static dev.parley.agent.DispatchTable.onAudioStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.Handler;
import dev.parley.audio.AudioChunk;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudioTest {

  private final List<Integer> heard = new CopyOnWriteArrayList<>();

  @Test
  void whatIsSaidIsHeardInOrderAndThenAnswered() throws Exception {
    try (var scene =
        Scene.of(
            onAudioStart("start", VIRTUAL, (agent, call) -> call.accept(true)),
            onAudioChunk("hear", BLOCKING, (agent, call) -> hear(call.audioChunk())),
            onAudioEnd("end", VIRTUAL, (agent, call) -> call.send("heard " + heard.size())))) {
      assertThat(start(scene).get(5, SECONDS)).isTrue();
      IntStream.range(0, 50).forEach(i -> speak(scene, i));
      scene.chat.accept(new ChatCommand.EndAudio());
      scene.awaitReply("heard 50");
      scene.settle();

      assertThat(heard).containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
      Step run = scene.runStep();
      assertThat(run.name()).isEqualTo("on_audio_end");
      assertThat(scene.reply("heard 50").parentId()).isEqualTo(run.id());
      assertThat(scene.events())
          .contains(new FirstInteraction("audio"))
          .filteredOn(WorkStarted.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void soundThatComesBeforeTheAgentHasAcceptedWaits() throws Exception {
    var accepting = new CountDownLatch(1);
    try (var scene =
        Scene.of(onAudioStart("start", VIRTUAL, (agent, call) -> accepting.await()), hearing())) {
      CompletableFuture<Boolean> accepted = start(scene);
      speak(scene, 1);
      assertThat(accepted).isNotDone();

      accepting.countDown();

      assertThat(accepted.get(5, SECONDS)).isTrue();
      scene.settle();
      assertThat(heard).containsExactly(1);
    }
  }

  @Test
  void aRecordingThatIsRefusedIsNotHeard() throws Exception {
    try (var scene =
        Scene.of(
            onAudioStart("start", VIRTUAL, (agent, call) -> call.accept(false)),
            hearing(),
            onAudioEnd("end", VIRTUAL, (agent, call) -> call.send("heard")))) {
      assertThat(start(scene).get(5, SECONDS)).isFalse();
      speak(scene, 1);
      scene.chat.accept(new ChatCommand.EndAudio());
      scene.settle();

      assertThat(heard).isEmpty();
      assertThat(scene.events()).isEmpty();
    }
  }

  @Test
  void aStartThatFailsRefuses() throws Exception {
    try (var scene =
        Scene.of(
            onAudioStart(
                "start",
                VIRTUAL,
                (agent, call) -> {
                  throw new IllegalStateException("no microphone");
                }),
            hearing())) {
      assertThat(start(scene).get(5, SECONDS)).isFalse();
      scene.settle();

      assertThat(scene.steps()).hasSize(1);
      assertThat(scene.steps().getFirst().error()).isTrue();
    }
  }

  @Test
  void anAgentWithoutAStartHandlerListens() throws Exception {
    try (var scene = Scene.of(hearing())) {
      assertThat(start(scene).get(5, SECONDS)).isTrue();
      speak(scene, 1);
      scene.chat.accept(new ChatCommand.EndAudio());
      speak(scene, 2);
      scene.settle();

      assertThat(heard).containsExactly(1);
      assertThat(scene.events()).isEmpty();
    }
  }

  @Test
  void anAgentThatHearsNothingDoesNotListen() throws Exception {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> {}))) {
      assertThat(start(scene).get(5, SECONDS)).isFalse();
    }
  }

  @Test
  void soundWithoutAStartIsNotHeard() {
    try (var scene = Scene.of(hearing())) {
      speak(scene, 1);
      scene.settle();

      assertThat(heard).isEmpty();
    }
  }

  @Test
  void whatTheAgentDoesNotKeepUpWithIsLostAndToldOnce() throws Exception {
    var gate = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onAudioChunk(
                "hear",
                VIRTUAL,
                (agent, call) -> {
                  gate.await();
                  heard.add(call.audioChunk().data().length);
                }))) {
      assertThat(start(scene).get(5, SECONDS)).isTrue();
      var large = new AudioChunk(new byte[1_000_000], "pcm16", false, Duration.ZERO);
      for (int i = 0; i < 10; i++) {
        scene.chat.accept(new ChatCommand.AddAudio(large));
      }
      assertThat(scene.steps())
          .extracting(Step::output)
          .containsExactly("The agent does not keep up with what is said: some of it was lost.");

      gate.countDown();
      scene.settle();
      assertThat(heard).hasSize(4);

      scene.chat.accept(new ChatCommand.AddAudio(large));
      scene.settle();
      assertThat(heard).hasSize(5);
    }
  }

  @Test
  void messagesDoNotWaitForSound() throws Exception {
    var gate = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage("answer", VIRTUAL, (agent, call) -> call.send("answered")),
            onAudioChunk("hear", VIRTUAL, (agent, call) -> gate.await()))) {
      assertThat(start(scene).get(5, SECONDS)).isTrue();
      speak(scene, 1);
      scene.say("hello");

      scene.awaitReply("answered");
      assertThat(scene.steps()).filteredOn(step -> step.type() == StepType.RUN).hasSize(1);
      gate.countDown();
    }
  }

  private Handler<Object> hearing() {
    return onAudioChunk("hear", VIRTUAL, (agent, call) -> hear(call.audioChunk()));
  }

  private void hear(AudioChunk chunk) {
    heard.add((int) chunk.data()[0]);
  }

  private static CompletableFuture<Boolean> start(Scene scene) {
    var accepted = new CompletableFuture<Boolean>();
    scene.chat.accept(new ChatCommand.StartAudio(accepted));
    return accepted;
  }

  private static void speak(Scene scene, int what) {
    scene.chat.accept(
        new ChatCommand.AddAudio(
            new AudioChunk(new byte[] {(byte) what}, "pcm16", what == 0, Duration.ofMillis(what))));
  }
}
