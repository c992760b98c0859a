package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.Handler;
import dev.parley.step.Step;
import dev.parley.user.User;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifecycleTest {

  private static final ChatSettings SHORT = Scene.SETTINGS.withIdleTime(Duration.ofMillis(150));

  private final AtomicInteger ends = new AtomicInteger();
  private final Handler<Object> countEnds =
      onChatEnd("end", VIRTUAL, (agent, call) -> ends.incrementAndGet());
  private final CountDownLatch working = new CountDownLatch(1);
  private final Handler<Object> sleep =
      onMessage(
          "sleep",
          VIRTUAL,
          (agent, call) -> {
            working.countDown();
            SECONDS.sleep(20);
          });

  @Test
  void aChatIsFoundUntilItEnds() {
    try (var scene = Scene.of(countEnds)) {
      scene.chat.accept(new ChatCommand.Open());
      assertThat(scene.host.find(scene.chat.id())).containsSame(scene.chat);
      assertThat(scene.host.find("another")).isEmpty();

      scene.chat.accept(new ChatCommand.End());
      scene.chat.accept(new ChatCommand.End());

      assertThat(scene.chat.ended()).isTrue();
      assertThat(scene.host.find(scene.chat.id())).isEmpty();
      await().until(() -> scene.host.size() == 0);
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void aChatThatNobodyEverOpenedEndsWithoutACall() {
    try (var scene = Scene.of(countEnds)) {
      scene.chat.accept(new ChatCommand.End());

      assertThat(scene.host.size()).isZero();
      assertThat(ends).hasValue(0);
    }
  }

  @Test
  void theEndStopsWhatRunsAndForgetsWhatWaits() throws Exception {
    try (var scene = Scene.of(sleep, countEnds)) {
      scene.say("one");
      scene.say("two");
      working.await();
      scene.chat.accept(new ChatCommand.End());
      scene.say("three");
      await().until(() -> scene.host.size() == 0);

      assertThat(ends).hasValue(1);
      assertThat(scene.chat.working()).isFalse();
      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsExactly(
              "added USER_MESSAGE User one",
              "work started",
              "first one",
              "added RUN on_message ",
              "added USER_MESSAGE User two",
              "updated RUN on_message ",
              "work ended");
    }
  }

  @Test
  void anIdleChatEnds() {
    try (var scene = Scene.of(SHORT, countEnds)) {
      scene.chat.accept(new ChatCommand.Open());

      await().until(scene.chat::ended);
      await().until(() -> ends.get() == 1);
      assertThat(scene.host.size()).isZero();
    }
  }

  @Test
  void aChatThatAPageShowsDoesNotEnd() {
    try (var scene = Scene.of(SHORT, countEnds)) {
      scene.chat.accept(new ChatCommand.Open());
      Presence first = scene.chat.attach();
      Presence second = scene.chat.attach();
      first.close();
      first.close();

      await().during(Duration.ofMillis(400)).until(() -> !scene.chat.ended());
      second.close();
      assertThat(scene.chat.ended()).isFalse();
      await().until(scene.chat::ended);
    }
  }

  @Test
  void aChatThatWorksDoesNotEnd() throws Exception {
    var done = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            SHORT,
            onMessage(
                "fork",
                VIRTUAL,
                (agent, call) -> {
                  var _ =
                      call.chat()
                          .fork(() -> {
                            done.await();
                            return 1;
                          });
                }),
            countEnds)) {
      scene.say("go");

      await().during(Duration.ofMillis(400)).until(() -> !scene.chat.ended());
      done.countDown();
      await().until(scene.chat::ended);
    }
  }

  @Test
  void onChatEndMayStillSpeakAndItsFailureIsLogged() {
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                onChatEnd(
                    "end",
                    VIRTUAL,
                    (agent, call) -> {
                      call.send("bye");
                      throw new IllegalStateException("boom");
                    }))) {
      scene.chat.accept(new ChatCommand.Open());
      scene.chat.accept(new ChatCommand.End());
      await().until(() -> scene.host.size() == 0);

      assertThat(scene.replies()).hasSize(2).startsWith("bye");
      assertThat(log.textsAt(Level.ERROR)).singleElement().asString().contains("method=Test.end");
      assertThat(log.textsAt(Level.INFO))
          .containsExactly(
              "chat opened: chat=%s user=anonymous agent=Test".formatted(scene.chat.id()),
              "chat ended: chat=%s by request".formatted(scene.chat.id()));
    }
  }

  @Test
  void aClosedHostLetsRunsFinishWithinItsGrace() throws Exception {
    var scene =
        Scene.of(
            Scene.SETTINGS.withShutdownGrace(Duration.ofSeconds(10)),
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  working.countDown();
                  Thread.sleep(Duration.ofMillis(200));
                  call.send("made it");
                }),
            countEnds);
    scene.say("one");
    scene.say("two");
    working.await();
    scene.close();

    assertThat(scene.replies()).containsExactly("made it");
    assertThat(ends).hasValue(0);
  }

  @Test
  void aClosedHostStopsWhatOutlastsItsGrace() throws Exception {
    var scene = Scene.of(sleep);
    scene.say("one");
    working.await();
    long began = System.nanoTime();
    scene.close();
    scene.close();

    assertThat(NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(200L, 1000L);
    assertThat(scene.chat.working()).isFalse();
    assertThat(scene.steps()).extracting(Step::output).containsExactly("one", "");
    scene.say("more");
    assertThat(scene.steps()).hasSize(2);
    assertThatIllegalStateException().isThrownBy(() -> scene.host.open(User.anonymous()));
  }

  @Test
  void aHostIsClosedInTimeEvenWhenAHandlerDoesNotHeedIt() throws Exception {
    var free = new CountDownLatch(1);
    try (var log = new LoggedLines()) {
      var scene =
          Scene.of(
              onChatStart(
                  "stubborn",
                  VIRTUAL,
                  (agent, call) -> {
                    working.countDown();
                    while (free.getCount() > 0) {
                      try {
                        free.await();
                      } catch (InterruptedException e) {
                        Thread.onSpinWait(); // and nothing else: that is the point
                      }
                    }
                  }));
      scene.chat.accept(new ChatCommand.Open());
      working.await();
      long began = System.nanoTime();
      scene.close();

      assertThat(NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(500L, 2000L);
      assertThat(log.textsAt(Level.WARN))
          .singleElement()
          .asString()
          .startsWith("Test.stubborn does not heed Stop");
      free.countDown();
    }
  }
}
