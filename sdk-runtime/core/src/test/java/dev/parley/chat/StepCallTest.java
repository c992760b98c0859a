package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.step.StepType.LLM;
import static dev.parley.step.StepType.RETRIEVAL;
import static dev.parley.step.StepType.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.blocking.BlockingPool;
import dev.parley.log.ChatEvent;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that show as steps. */
@Timeout(30)
class StepCallTest {

  @Test
  void aCallShowsWhatGoesInWhatComesOutAndHowLongItTakes() {
    try (var scene =
        sceneOf((agent, call) ->
            call.send(
                StepCall.of(RETRIEVAL, "search")
                    .input("query", "dogs")
                    .call(() -> "three of them")))) {

      Step step = step(scene, "search");
      assertThat(step.type()).isEqualTo(RETRIEVAL);
      assertThat(step.input()).isEqualTo("dogs");
      assertThat(step.output()).isEqualTo("three of them");
      assertThat(step.look().language()).isNull();
      assertThat(step.look().showInput()).isEqualTo("text");
      assertThat(step.time().end()).isAfterOrEqualTo(step.time().start());
      assertThat(step.error()).isFalse();
      assertThat(step.parentId()).isEqualTo(scene.runStep().id());
      assertThat(scene.replies()).containsExactly("three of them");
    }
  }

  @Test
  void aCallIsTwoEvents() {
    try (var scene =
        sceneOf((agent, call) -> {
          String _ = StepCall.of(TOOL, "work").input("a", 1).input("b", 2).call(() -> "done");
        })) {

      assertThat(scene.events())
          .filteredOn(event ->
              switch (event) {
                case ChatEvent.StepAdded(Step step) -> step.name().equals("work");
                case ChatEvent.StepUpdated(Step step) -> step.name().equals("work");
                default -> false;
              })
          .hasSize(2);
    }
  }

  @Test
  void severalInputsAndStructuredOutputAreJson() {
    try (var scene =
        sceneOf((agent, call) -> {
          List<Map<String, Integer>> _ =
              StepCall.of(LLM, "ask")
                  .input("prompt", "a \"quote\"")
                  .input("limit", 3)
                  .input("none", null)
                  .call(() -> List.of(Map.of("tokens", 7), Map.of()));
        })) {

      Step step = step(scene, "ask");
      assertThat(step.input())
          .isEqualTo(
              """
              {
                  "prompt": "a \\"quote\\"",
                  "limit": 3,
                  "none": null
              }\
              """);
      assertThat(step.look().showInput()).isEqualTo("json");
      assertThat(step.output())
          .isEqualTo(
              """
              [
                  {
                      "tokens": 7
                  },
                  {}
              ]\
              """);
      assertThat(step.look().language()).isEqualTo("json");
    }
  }

  @Test
  void aStepLooksAsItIsToldTo() {
    try (var scene =
        sceneOf((agent, call) -> {
          String _ =
              StepCall.of(TOOL, "sql")
                  .open()
                  .collapsing()
                  .language("sql")
                  .icon("database")
                  .call(() -> "select 1");
          String _ = StepCall.of(TOOL, "secret").withoutOutput().call(() -> "the password");
          StepCall.of(TOOL, "nothing").run(() -> {});
        })) {

      Step sql = step(scene, "sql");
      assertThat(sql.look().open()).isTrue();
      assertThat(sql.look().collapses()).isTrue();
      assertThat(sql.look().language()).isEqualTo("sql");
      assertThat(sql.metadata()).containsEntry("icon", "database");
      assertThat(step(scene, "secret").output()).isEmpty();
      assertThat(step(scene, "secret").time().end()).isNotNull();
      assertThat(step(scene, "nothing").output()).isEmpty();
    }
  }

  @Test
  void whatTheWorkThrowsIsShownAndThrownAsItIs() {
    var thrown = new IOException("the disk is full");
    var caught = new AtomicReference<@Nullable Throwable>();
    try (var scene =
        sceneOf((agent, call) -> {
          try {
            write(thrown);
          } catch (IOException e) {
            caught.set(e);
          }
          assertThatExceptionOfType(StackOverflowError.class)
              .isThrownBy(() ->
                  StepCall.of(TOOL, "deep")
                      .run(() -> {
                        throw new StackOverflowError();
                      }));
          call.send("goes on");
        })) {

      assertThat(caught.get()).isSameAs(thrown);
      Step step = step(scene, "write");
      assertThat(step.error()).isTrue();
      assertThat(step.output()).isEqualTo("the disk is full");
      assertThat(step.time().end()).isNotNull();
      assertThat(step(scene, "deep").output()).isEqualTo("StackOverflowError");
      assertThat(scene.replies()).containsExactly("goes on");
      assertThat(scene.runStep().error()).isFalse();
    }
  }

  @Test
  void callsInsideOfCallsArePartOfThemAlsoOnThePoolAndInForks() {
    try (var scene =
        sceneOf((agent, call) -> {
          StepCall.of(TOOL, "outer")
              .run(() -> {
                StepCall.of(TOOL, "direct").run(() -> {});
                BlockingPool.current()
                    .run("T.t", () -> StepCall.of(TOOL, "pooled").run(() -> {}))
                    .join();
                call.chat().fork(() -> StepCall.of(TOOL, "forked").<String>call(() -> "x")).join();
              });
          StepCall.of(TOOL, "next").run(() -> {});
        })) {

      String outer = step(scene, "outer").id();
      assertThat(step(scene, "direct").parentId()).isEqualTo(outer);
      assertThat(step(scene, "pooled").parentId()).isEqualTo(outer);
      assertThat(step(scene, "forked").parentId()).isEqualTo(outer);
      assertThat(step(scene, "next").parentId()).isEqualTo(scene.runStep().id());
    }
  }

  @Test
  void aStageEndsTheStepWhenItIsComplete() {
    var result = new CompletableFuture<List<String>>();
    var failing = new CompletableFuture<String>();
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  CompletableFuture<List<String>> same =
                      StepCall.of(TOOL, "later").call(() -> result);
                  assertThat(same).isSameAs(result);
                  CompletableFuture<String> other =
                      StepCall.of(TOOL, "fails").call(() -> failing.thenApply(x -> x));
                  StepCall.of(TOOL, "beside").run(() -> {});
                  List<String> _ = call.await(same);
                  call.send(call.await(other.exceptionally(e -> "mended")));
                }))) {
      scene.say("go");
      await().until(() -> scene.steps().stream().anyMatch(s -> s.name().equals("beside")));

      assertThat(step(scene, "later").time().end()).isNull();
      assertThat(step(scene, "beside").parentId()).isEqualTo(scene.runStep().id());
      result.complete(List.of("late"));
      failing.completeExceptionally(new IOException("late and broken"));
      scene.settle();
      assertThat(step(scene, "later").output()).isEqualTo("[\n    \"late\"\n]");
      assertThat(step(scene, "fails").output()).isEqualTo("late and broken");
      assertThat(step(scene, "fails").error()).isTrue();
      assertThat(scene.replies()).containsExactly("mended");
    }
  }

  @Test
  void stopAndCancellationAreNoErrors() {
    var begun = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  try {
                    StepCall.of(TOOL, "cancelled")
                        .run(() -> {
                          throw new CancellationException("never mind");
                        });
                  } catch (CancellationException e) {
                    begun.countDown();
                  }
                  StepCall.of(TOOL, "stopped").run(() -> TimeUnit.SECONDS.sleep(20));
                }))) {
      scene.say("go");
      await().until(() -> begun.getCount() == 0 && scene.steps().size() == 4);
      scene.stop();
      scene.settle();

      for (String name : List.of("cancelled", "stopped")) {
        assertThat(step(scene, name).error()).isFalse();
        assertThat(step(scene, name).output()).isEmpty();
        assertThat(step(scene, name).time().end()).isNotNull();
      }
    }
  }

  @Test
  void aResultThatCanBeReadOnceIsLeftAlone() {
    try (var scene =
        sceneOf((agent, call) ->
            call.send(StepCall.of(TOOL, "stream").call(() -> Stream.of("a", "b"))))) {

      assertThat(scene.replies()).containsExactly("ab");
      assertThat(step(scene, "stream").output()).isEmpty();
    }
  }

  @Test
  void outsideOfARunAndForMessagesThereAreNone() {
    assertThatIllegalStateException().isThrownBy(() -> StepCall.of(TOOL, "outside").run(() -> {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepCall.of(StepType.USER_MESSAGE, "said"));
  }

  private static void write(IOException thrown) throws IOException {
    StepCall.of(TOOL, "write")
        .run(() -> {
          throw thrown;
        });
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
