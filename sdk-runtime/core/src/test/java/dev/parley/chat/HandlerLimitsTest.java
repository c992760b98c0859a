package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.WorkPool;
import dev.parley.blocking.BlockingPool;
import dev.parley.step.Step;
import dev.parley.user.User;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers on the agent's own pools, and their limits. */
@Timeout(30)
class HandlerLimitsTest {

  private static final Duration SHORT = Duration.ofMillis(80);

  @Test
  void aHandlerThatTakesTooLongIsAnErrorThatSaysSo() {
    Handler<Object> answer =
        onMessage("answer", BLOCKING.within(SHORT), (agent, call) -> SECONDS.sleep(20));
    try (var log = new LoggedLines();
        var scene = Scene.of(answer)) {
      scene.say("go");
      scene.settle();

      assertThat(error(scene.chat).output())
          .matches("The agent took longer than 80 ms and gave up. Reference: \\w{8}");
      assertThat(error(scene.chat).error()).isTrue();
      assertThat(scene.runStep().error()).isTrue();
      assertThat(log.at(Level.ERROR).getFirst().getThrowableProxy().getMessage())
          .isEqualTo("Test.answer took longer than 80 ms, its wait for a place included");
    }
  }

  @Test
  void aMethodThatTakesTooLongIsTheSameErrorUnlessItsHandlerMindsIt() {
    Handler<Object> answer =
        onMessage(
            "answer",
            VIRTUAL,
            (agent, call) -> {
              var slow =
                  BlockingPool.current()
                      .within(SHORT)
                      .<String>submit(
                          "Test.slow",
                          () -> {
                            SECONDS.sleep(20);
                            return "late";
                          });
              if (call.message().content().equals("mind")) {
                call.send(slow.exceptionally(late -> "instead").join());
              } else {
                call.send(slow.join());
              }
            });
    try (var scene = Scene.of(answer)) {
      scene.say("mind");
      scene.settle();
      assertThat(scene.replies()).containsExactly("instead");

      scene.say("do not");
      scene.settle();
      assertThat(error(scene.chat).output()).startsWith("The agent took longer than 80 ms");
    }
  }

  @Test
  void aHandlerThatMayNotQueueIsAnErrorThatSaysSo() throws Exception {
    var end = new CountDownLatch(1);
    Handler<Object> answer =
        onMessage("answer", BLOCKING.in("one").queueing(1), (agent, call) -> end.await());
    AgentDescriptor agent = AgentDescriptor.named("Test").with(new WorkPool("one", 1, 10));
    DispatchTable<Object> table = DispatchTable.of(agent, Object::new, answer);
    try (var host = new ChatHost(table, Scene.SETTINGS)) {
      LiveChat runs = host.open(User.anonymous());
      LiveChat waits = host.open(User.anonymous());
      LiveChat refused = host.open(User.anonymous());
      Scene.sayIn(runs, "go");
      await().until(() -> host.blocking("one").running() == 1);
      Scene.sayIn(waits, "go");
      await().until(() -> host.blocking("one").queued() == 1);
      Scene.sayIn(refused, "go");
      Scene.settle(refused);

      assertThat(error(refused).output())
          .startsWith("The agent has too much to do at the moment: try again later. Reference: ");
      assertThat(host.blocking().running()).isZero();
      end.countDown();
      Scene.settle(runs);
      Scene.settle(waits);
    }
  }

  private static Step error(LiveChat chat) {
    return chat.log().state().steps().stream()
        .filter(step -> step.name().equals("Error"))
        .findFirst()
        .orElseThrow();
  }
}
