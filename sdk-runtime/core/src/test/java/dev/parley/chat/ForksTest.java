package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.blocking.BlockingPool;
import dev.parley.blocking.PoolBounds;
import dev.parley.blocking.RunSync;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that is done beside each other. */
@Timeout(30)
class ForksTest {

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch sleeping = new CountDownLatch(1);

  /** Sleeps until it is interrupted. */
  private String sleep() throws InterruptedException {
    sleeping.countDown();
    try {
      SECONDS.sleep(20);
      return "slept";
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private static Scene play(Code<Object, MessageCall> code) {
    var scene = Scene.of(onMessage("work", VIRTUAL, code));
    scene.say("x");
    scene.settle();
    return scene;
  }

  @Test
  void allGivesTheResultsInTheOrderOfTheTasks() {
    try (var scene =
        play((agent, call) -> {
          var second = new CountDownLatch(1);
          List<@Nullable String> results =
              call.chat()
                  .all(
                      Arrays.asList(
                          () -> {
                            second.await();
                            return "1";
                          },
                          () -> {
                            second.countDown();
                            return null;
                          },
                          () -> "3"));
          call.send(results.toString());
          call.send(call.chat().all(List.of()).toString());
        })) {
      assertThat(scene.replies()).containsExactly("[1, null, 3]", "[]");
    }
  }

  @Test
  void aFailureEndsTheOthersAndIsThrownAsItIs() throws Exception {
    try (var scene =
        play((agent, call) -> {
          List<Callable<String>> tasks =
              List.of(
                  this::sleep,
                  () -> {
                    sleeping.await();
                    throw new FileNotFoundException("gone");
                  });
          assertThatThrownBy(() -> call.chat().all(tasks))
              .isInstanceOf(FileNotFoundException.class)
              .hasMessage("gone");
          call.send("went on");
        })) {
      assertThat(interrupted.await(5, SECONDS)).isTrue();
      assertThat(scene.replies()).containsExactly("went on");
    }
  }

  @Test
  void theFirstThatSucceedsCountsAndTheOthersEnd() throws Exception {
    try (var scene =
        play((agent, call) ->
            call.send(
                call.chat()
                    .<String>first(
                        List.of(
                            this::sleep,
                            () -> {
                              throw new FileNotFoundException("gone");
                            },
                            () -> {
                              throw new CancellationException("another's future was cancelled");
                            },
                            () -> {
                              sleeping.await();
                              return "quick";
                            }))))) {
      assertThat(interrupted.await(5, SECONDS)).isTrue();
      assertThat(scene.replies()).containsExactly("quick");
    }
  }

  @Test
  void whenAllFailTheLastFailureIsThrown() {
    try (var scene =
        play((agent, call) -> {
          var first = new CountDownLatch(1);
          List<Callable<String>> tasks =
              List.of(
                  () -> {
                    first.await();
                    throw new FileNotFoundException("last");
                  },
                  () -> {
                    first.countDown();
                    throw new IllegalStateException("first");
                  });
          assertThatThrownBy(() -> call.chat().first(tasks)).isNotNull();
          assertThatThrownBy(() -> call.chat().first(List.of()))
              .isInstanceOf(IllegalArgumentException.class);
          call.send("done");
        })) {
      assertThat(scene.replies()).containsExactly("done");
    }
  }

  @Test
  void stopReachesAllOfThem() throws Exception {
    var ended = new AtomicInteger();
    var begun = new CountDownLatch(3);
    Callable<String> task =
        () -> {
          begun.countDown();
          try {
            SECONDS.sleep(20);
            return "slept";
          } finally {
            ended.incrementAndGet();
          }
        };
    try (var scene =
        Scene.of(
            onMessage(
                "work",
                VIRTUAL,
                (agent, call) -> {
                  var _ =
                      call.chat().all(List.of(task, () -> call.chat().first(List.of(task, task))));
                }))) {
      scene.say("x");
      begun.await();
      scene.stop();
      scene.settle();

      assertThat(ended).hasValue(3);
      assertThat(scene.replies()).containsExactly("Task manually stopped.");
    }
  }

  @Test
  void aTaskThatIsNotWantedAnyMoreNeverBegins() {
    var begun = new AtomicInteger();
    try (var scene =
        play((agent, call) -> {
          for (int i = 0; i < 200; i++) {
            int round = i;
            call.chat()
                .first(
                    List.of(
                        () -> "quick",
                        () -> {
                          begun.incrementAndGet();
                          SECONDS.sleep(20);
                          return "slow " + round;
                        }));
          }
        })) {
      // Each that has begun was interrupted, or the chat would still be busy.
      assertThat(scene.chat.busy()).isFalse();
      assertThat(begun).hasValueLessThanOrEqualTo(200);
    }
  }

  @Test
  void whoWaitsForTasksOnThePoolGivesItsPlaceAway() {
    try (var scene =
        Scene.of(
            Scene.SETTINGS.withBlocking(new PoolBounds(1, 1, 8)),
            onMessage(
                "work",
                BLOCKING,
                (agent, call) -> {
                  Callable<String> onThePool =
                      () -> BlockingPool.current().submit("T.t", () -> "pool").join();
                  call.send(call.chat().all(List.of(onThePool, onThePool)).toString());
                  call.send(call.chat().first(List.of(onThePool)));
                }))) {
      scene.say("x");
      scene.settle();

      assertThat(scene.replies()).containsExactly("[pool, pool]", "pool");
    }
  }

  @Test
  void stepsAreNestedAcrossTasksPoolsAndRunSync() {
    try (var scene =
        play((agent, call) -> {
          Chat chat = call.chat();
          try (OpenStep _ = chat.step(StepType.TOOL, "outer")) {
            chat.all(
                List.of(() -> {
                  try (OpenStep _ = chat.step(StepType.LLM, "task")) {
                    return RunSync.runSync(
                        BlockingPool.current()
                            .submit(
                                "T.t",
                                () -> {
                                  try (OpenStep inner = chat.step(StepType.TOOL, "pool")) {
                                    inner.output("deep");
                                    return "x";
                                  }
                                }));
                  }
                }));
            CompletableFuture<Integer> forked =
                chat.fork(() -> {
                  chat.step(StepType.TOOL, "fork").close();
                  return 1;
                });
            forked.join();
          }
          chat.step(StepType.TOOL, "after").close();
        })) {
      String run = scene.runStep().id();
      assertThat(parentOf(scene, "outer")).isEqualTo(run);
      assertThat(parentOf(scene, "task")).isEqualTo(step(scene, "outer").id());
      assertThat(parentOf(scene, "pool")).isEqualTo(step(scene, "task").id());
      assertThat(parentOf(scene, "fork")).isEqualTo(step(scene, "outer").id());
      assertThat(parentOf(scene, "after")).isEqualTo(run);
    }
  }

  private static Step step(Scene scene, String name) {
    return scene.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String parentOf(Scene scene, String name) {
    await().until(() -> scene.steps().stream().anyMatch(step -> step.name().equals(name)));
    return step(scene, name).parentId();
  }
}
