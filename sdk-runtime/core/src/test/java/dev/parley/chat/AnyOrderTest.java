package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.MessageCall;
import dev.parley.blocking.BlockingPool;
import dev.parley.blocking.PoolBounds;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chats in which anything happens at any time come to rest, with nothing left hanging. */
@Timeout(60)
class AnyOrderTest {

  private static final List<String> DEEDS =
      List.of("say", "stream", "step", "fork", "leave a fork", "pool", "nest", "throw", "sleep");

  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void everyChatComesToRest() throws Exception {
    var settings =
        Scene.SETTINGS.withStopGrace(Duration.ofSeconds(20)).withBlocking(new PoolBounds(3, 3, 8));
    try (var scene =
        Scene.of(
            settings,
            onChatStart("start", BLOCKING, (agent, call) -> starts.incrementAndGet()),
            onMessage("answer", VIRTUAL, (agent, call) -> answer(call)),
            onStop("stopped", VIRTUAL, (agent, call) -> call.send("stop seen")),
            onChatEnd("end", VIRTUAL, (agent, call) -> ends.incrementAndGet()))) {
      List<LiveChat> chats = ManyChatsTest.open(scene.host, 40);
      var people =
          chats.stream().map(chat -> Thread.startVirtualThread(() -> useAndLeave(chat))).toList();
      for (Thread person : people) {
        person.join();
      }

      for (LiveChat chat : chats) {
        Scene.settle(chat);
        assertThat(chat.log().state().working()).isFalse();
        assertThat(chat.log().state().steps())
            .noneMatch(Step::streaming)
            .allMatch(step -> step.time().end() != null);
      }
      await().until(() -> scene.host.blocking().running() == 0);
      assertThat(scene.host.blocking().queued()).isZero();

      chats.forEach(chat -> chat.accept(new ChatCommand.End()));
      await().until(() -> scene.host.size() == 1); // the scene's own
      assertThat(ends).hasValue(chats.size());
      assertThat(starts).hasValueLessThanOrEqualTo(chats.size());
    }
  }

  private static void useAndLeave(LiveChat chat) {
    var random = new Random(chat.id().hashCode());
    chat.accept(new ChatCommand.Open());
    for (int i = 0; i < 60; i++) {
      if (random.nextInt(3) == 0) {
        chat.accept(new ChatCommand.Stop());
      } else {
        Scene.sayIn(chat, DEEDS.get(random.nextInt(DEEDS.size())));
      }
      try {
        Thread.sleep(Duration.ofMillis(random.nextInt(8)));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void answer(MessageCall call) throws Exception {
    Chat chat = call.chat();
    switch (call.message().content()) {
      case "say" -> chat.send("said");
      case "stream" -> chat.stream().token("left open");
      case "step" -> chat.step(StepType.TOOL, "left open").token("x");
      case "fork" -> chat.fork(() -> stream(chat)).join();
      case "leave a fork" -> {
        CompletableFuture<String> _ = chat.fork(() -> stream(chat));
      }
      case "pool" -> BlockingPool.current().submit("T.stream", () -> stream(chat)).join();
      case "nest" ->
          BlockingPool.current()
              .submit(
                  "T.outer", () -> BlockingPool.current().submit("T.in", () -> stream(chat)).join())
              .thenCompose(text -> chat.fork(() -> stream(chat)))
              .join();
      case "sleep" -> Thread.sleep(Duration.ofMillis(30));
      default -> throw new IllegalStateException("boom");
    }
  }

  private static String stream(Chat chat) throws InterruptedException {
    try (MessageStream stream = chat.stream()) {
      for (int i = 0; i < 5; i++) {
        stream.token(i + " ");
        Thread.sleep(Duration.ofMillis(1));
      }
      return stream.finish().content();
    }
  }
}
