package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.agent.Handler;
import dev.parley.ask.ChatEndedException;
import dev.parley.ask.Question;
import dev.parley.log.ChatEvent.QuestionAsked;
import dev.parley.step.Step;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions of handlers that nobody is there for any more. */
@Timeout(30)
class AskingAtTheEndTest {

  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final Handler<Object> askDrink =
      onMessage(
          "ask",
          VIRTUAL,
          (agent, call) -> {
            try {
              call.chat().ask(Question.choice("Drink?", Action.named("tea")));
            } catch (RuntimeException e) {
              thrown.set(e);
              throw e;
            }
          });

  @Test
  void whoAsksWhenTheHostClosesIsNotWaitedFor() {
    var settings = Scene.SETTINGS.withShutdownGrace(Duration.ofSeconds(20));
    var scene = Scene.of(settings, askDrink);
    scene.say("x");
    scene.awaitQuestion("Drink?");
    long began = System.nanoTime();
    scene.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(thrown.get()).isInstanceOf(ChatEndedException.class);
    assertThat(scene.steps()).noneMatch(Step::error);
  }

  @Test
  void theLastHandlerOfAChatAsksNobodyAndThatIsNoFailure() {
    var asked = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage("nothing", VIRTUAL, (agent, call) -> {}),
            onChatEnd(
                "end",
                VIRTUAL,
                (agent, call) -> {
                  asked.countDown();
                  call.chat().ask("Why?");
                }))) {
      scene.say("x");
      scene.chat.accept(new ChatCommand.End());
      await().until(() -> asked.getCount() == 0 && scene.host.size() == 0);

      assertThat(scene.count(QuestionAsked.class)).isZero();
      assertThat(scene.steps()).noneMatch(Step::error);
    }
  }
}
