package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.step.StepType.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.blocking.BlockingPool;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkStepsTest {

  @Test
  void stepsHoldTheStepsThatBeginInsideThem() {
    try (var scene =
        sceneOf((agent, call) -> {
          try (OpenStep outer = call.chat().step(TOOL, "outer")) {
            outer.input("in-outer");
            try (OpenStep inner = call.chat().step(TOOL, "inner")) {
              inner.input("in-inner");
              inner.output("out-inner");
            }
            outer.output("out-outer");
          }
          try (OpenStep _ = call.chat().step(TOOL, "next")) {
            call.send("steps done");
          }
        })) {

      Step outer = step(scene, "outer");
      Step inner = step(scene, "inner");
      assertThat(outer.parentId()).isEqualTo(scene.runStep().id());
      assertThat(inner.parentId()).isEqualTo(outer.id());
      assertThat(step(scene, "next").parentId()).isEqualTo(scene.runStep().id());
      assertThat(scene.reply("steps done").parentId()).isEqualTo(scene.runStep().id());
      assertThat(inner.input()).isEqualTo("in-inner");
      assertThat(outer.output()).isEqualTo("out-outer");
      assertThat(outer.time().end()).isNotNull();
    }
  }

  @Test
  void forksAndBlockingWorkBeginTheirStepsInsideTheStepAroundThem() {
    try (var scene =
        sceneOf((agent, call) -> {
          try (OpenStep _ = call.chat().step(TOOL, "outer")) {
            CompletableFuture<String> fork =
                call.chat().fork(() -> openAndClose(call.chat(), "forked"));
            CompletableFuture<String> task =
                BlockingPool.current()
                    .submit("T.task", () -> openAndClose(Chat.current(), "blocking"));
            fork.join();
            task.join();
          }
        })) {

      String outer = step(scene, "outer").id();
      assertThat(step(scene, "forked").parentId()).isEqualTo(outer);
      assertThat(step(scene, "blocking").parentId()).isEqualTo(outer);
    }
  }

  @Test
  void tokensArriveAtTheEndOfTheOutput() {
    try (var scene =
        sceneOf((agent, call) -> {
          try (OpenStep typist = call.chat().step(TOOL, "typist")) {
            typist.output("> ");
            typist.token("s0");
            typist.token(" s1\uD83D");
            typist.token("\uDE00");
          }
        })) {

      assertThat(step(scene, "typist").output()).isEqualTo("> s0 s1\uD83D\uDE00");
      assertThat(step(scene, "typist").streaming()).isFalse();
      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsSubsequence(
              "added TOOL typist ",
              "updated TOOL typist > ",
              "updated TOOL typist > s0",
              "token  s1",
              "token \uD83D\uDE00",
              "updated TOOL typist > s0 s1\uD83D\uDE00");
    }
  }

  @Test
  void aFailedStepShowsTheReason() {
    try (var scene =
        sceneOf((agent, call) -> {
          try (OpenStep broken = call.chat().step(TOOL, "broken")) {
            broken.fail("kaput");
          }
          call.send("step failed");
        })) {

      Step broken = step(scene, "broken");
      assertThat(broken.error()).isTrue();
      assertThat(broken.output()).isEqualTo("kaput");
      assertThat(broken.time().end()).isNotNull();
      assertThat(scene.runStep().error()).isFalse();
    }
  }

  @Test
  void aRemovedStepIsGoneWithWhatBeganInside() {
    try (var scene =
        sceneOf((agent, call) -> {
          OpenStep worker = call.chat().step(TOOL, "worker");
          OpenStep inner = call.chat().step(TOOL, "inner");
          worker.remove();
          worker.remove();
          inner.output("late");
          inner.close();
          worker.close();
          call.send("gone");
        })) {

      assertThat(scene.steps())
          .extracting(Step::type)
          .containsExactly(StepType.USER_MESSAGE, StepType.RUN, StepType.ASSISTANT_MESSAGE);
    }
  }

  @Test
  void aStepThatTheHandlerForgetsEndsWithTheRun() {
    try (var scene = sceneOf((agent, call) -> call.chat().step(TOOL, "open").token("x"))) {

      assertThat(step(scene, "open").time().end()).isNotNull();
      assertThat(step(scene, "open").streaming()).isFalse();
    }
  }

  @Test
  void aClosedStepTakesNothingAndMessagesAreNoSteps() {
    try (var scene =
        sceneOf((agent, call) -> {
          OpenStep step = call.chat().step(TOOL, "closed");
          step.close();
          step.close();
          assertThatIllegalStateException().isThrownBy(() -> step.output("x"));
          assertThatIllegalStateException().isThrownBy(() -> step.token("x"));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> call.chat().step(StepType.USER_MESSAGE, "me"));
          call.send("checked");
        })) {

      assertThat(scene.replies()).containsExactly("checked");
    }
  }

  private static String openAndClose(Chat chat, String name) {
    try (OpenStep step = chat.step(TOOL, name)) {
      return step.id();
    }
  }

  private static Scene sceneOf(Code<Object, MessageCall> code) {
    var scene = Scene.of(onMessage("answer", VIRTUAL, code));
    scene.say("go");
    scene.settle();
    return scene;
  }

  private static Step step(Scene scene, String name) {
    return scene.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step '%s' in %s".formatted(name, scene.steps())));
  }
}
