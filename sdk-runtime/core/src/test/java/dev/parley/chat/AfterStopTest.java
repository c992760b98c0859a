package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.Handler;
import dev.parley.agent.MessageCall;
import dev.parley.blocking.BlockingPool;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AfterStopTest {

  private static final String NOTICE = "Task manually stopped.";
  private static final Handler<Object> STOP_SEEN =
      onStop("stopped", VIRTUAL, (agent, call) -> call.send("stop seen"));

  private final CountDownLatch working = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void showsTheNoticeThenTheEndOfTheRunThenWhatOnStopSays() throws Exception {
    try (var scene =
        Scene.of(
            onMessage("sleep", VIRTUAL, code((agent, call) -> SECONDS.sleep(20))), STOP_SEEN)) {
      scene.say("go");
      working.await();
      scene.stop();
      scene.settle();

      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsExactly(
              "added USER_MESSAGE User go",
              "work started",
              "first go",
              "added RUN on_message ",
              "added ASSISTANT_MESSAGE Test " + NOTICE,
              "updated RUN on_message ",
              "work ended",
              "work started",
              "added ASSISTANT_MESSAGE Test stop seen",
              "work ended");
      assertThat(scene.reply(NOTICE).parentId()).isNull();
      assertThat(scene.reply("stop seen").parentId()).isNull();
      assertThat(scene.runStep().error()).isFalse();
    }
  }

  @Test
  void finishesStreamsAndStepsThatAreOpen() throws Exception {
    try (var scene =
        Scene.of(
            onMessage(
                "work",
                VIRTUAL,
                (agent, call) -> {
                  call.chat().stream().token("half a sen");
                  call.chat().step(StepType.TOOL, "search").token("x");
                  working.countDown();
                  SECONDS.sleep(20);
                }))) {
      scene.say("go");
      working.await();
      scene.stop();

      assertThat(scene.steps()).noneMatch(Step::streaming);
      assertThat(scene.steps()).allMatch(step -> step.time().end() != null);
    }
  }

  @Test
  void doesNothingWhenNothingRuns() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> {}), STOP_SEEN)) {
      scene.say("go");
      scene.settle();
      int before = scene.events().size();
      scene.stop();
      scene.settle();

      assertThat(scene.events()).hasSize(before);
    }
  }

  @Test
  void leavesQueuedMessagesInTheQueue() throws Exception {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  if (call.message().content().equals("long")) {
                    working.countDown();
                    SECONDS.sleep(20);
                  }
                  call.send("re " + call.message().content());
                }),
            STOP_SEEN)) {
      scene.say("long");
      scene.say("short");
      working.await();
      scene.stop();
      scene.settle();

      assertThat(scene.replies()).containsExactly(NOTICE, "stop seen", "re short");
    }
  }

  @Test
  void stopsAnOnStopHandlerWithoutCallingItAgain() throws Exception {
    var calls = new AtomicInteger();
    try (var scene =
        Scene.of(
            onMessage("sleep", VIRTUAL, code((agent, call) -> SECONDS.sleep(20))),
            onStop(
                "stopped",
                VIRTUAL,
                (agent, call) -> {
                  calls.incrementAndGet();
                  call.send("tidying up");
                  SECONDS.sleep(20);
                }))) {
      scene.say("go");
      working.await();
      scene.stop();
      scene.awaitReply("tidying up");
      scene.stop();
      scene.settle();

      assertThat(scene.replies()).containsExactly(NOTICE, "tidying up", NOTICE);
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void silencesAHandlerThatGoesOn() throws Exception {
    var thrown = new AtomicReference<@Nullable Throwable>();
    try (var scene =
        Scene.of(
            onMessage(
                "stubborn",
                VIRTUAL,
                (agent, call) -> {
                  MessageStream stream = call.chat().stream();
                  working.countDown();
                  try {
                    SECONDS.sleep(20);
                  } catch (InterruptedException e) {
                    thrown.set(catchThrown(() -> call.send("still here")));
                    assertThat(catchThrown(() -> stream.token("x")))
                        .isInstanceOf(CancellationException.class);
                    assertThat(catchThrown(() -> call.chat().step(StepType.TOOL, "x")))
                        .isInstanceOf(CancellationException.class);
                    assertThat(catchThrown(() -> call.chat().fork(() -> 1).join()))
                        .isInstanceOf(CancellationException.class);
                    ended.countDown();
                  }
                }))) {
      scene.say("go");
      working.await();
      scene.stop();

      assertThat(ended.await(1, SECONDS)).isTrue();
      assertThat(thrown.get()).isInstanceOf(CancellationException.class);
      scene.settle();
      assertThat(scene.replies()).containsExactly(NOTICE);
    }
  }

  @Test
  void namesAHandlerThatSwallowsItsInterruptAndGoesOnWithoutIt() throws Exception {
    var free = new AtomicBoolean();
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                onMessage(
                    "stubborn",
                    VIRTUAL,
                    (agent, call) -> {
                      if (call.message().content().equals("go")) {
                        working.countDown();
                        while (!free.get()) {
                          try {
                            SECONDS.sleep(20);
                          } catch (InterruptedException e) {
                            Thread.onSpinWait(); // and nothing else: that is the point
                            ended.countDown();
                          }
                        }
                      }
                      call.send("re " + call.message().content());
                    }),
                STOP_SEEN)) {
      scene.say("go");
      working.await();
      long clicked = System.nanoTime();
      scene.stop();
      scene.say("next");

      assertThat(scene.replies()).containsExactly(NOTICE);
      assertThat(NANOSECONDS.toMillis(System.nanoTime() - clicked)).isLessThan(100);
      scene.settle();
      assertThat(NANOSECONDS.toMillis(System.nanoTime() - clicked)).isGreaterThanOrEqualTo(300);
      assertThat(scene.replies()).containsExactly(NOTICE, "stop seen", "re next");
      assertThat(log.textsAt(Level.WARN))
          .singleElement()
          .asString()
          .startsWith("Test.stubborn does not heed Stop: still at work 300 ms after its interrupt")
          .contains(scene.chat.id());
      free.set(true);
    }
  }

  @Test
  void whatAStoppedHandlerThrowsIsNoFailure() throws Exception {
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                onMessage(
                    "fail",
                    VIRTUAL,
                    (agent, call) -> {
                      working.countDown();
                      try {
                        SECONDS.sleep(20);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException("interrupted, wrapped", e);
                      }
                    }))) {
      scene.say("go");
      working.await();
      scene.stop();
      scene.settle();

      assertThat(scene.replies()).containsExactly(NOTICE);
      assertThat(log.at(Level.ERROR)).isEmpty();
    }
  }

  /** The handler works until it is stopped; within 100 ms all that must show shows. */
  private Code<Object, MessageCall> code(Code<Object, MessageCall> body) {
    return (agent, call) -> {
      working.countDown();
      try {
        body.run(agent, call);
      } finally {
        ended.countDown();
      }
    };
  }

  private static @Nullable Throwable catchThrown(BlockingPool.Task task) {
    try {
      task.run();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }
}
