package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.blocking.BlockingPool;
import dev.parley.blocking.RunSync;
import dev.parley.step.Step;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ContextTest {

  @Test
  void theChatIsKnownDeepBelowTheHandlerInForksAndOnThePool() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  Chat.current().send("handler");
                  call.chat().fork(() -> Chat.current().send("fork")).join();
                  RunSync.runSync(
                      BlockingPool.current().submit("T.a", () -> Chat.current().send("pool")));
                  BlockingPool.current()
                      .submit(
                          "T.b",
                          () ->
                              BlockingPool.current()
                                  .submit("T.c", () -> Chat.current().send("pool in pool"))
                                  .join())
                      .join();
                  BlockingPool.current()
                      .submit("T.d", () -> "after")
                      .thenApply(text -> Chat.current().send(text))
                      .join();
                }))) {
      scene.say("go");
      scene.settle();

      assertThat(scene.replies())
          .containsExactly("handler", "fork", "pool", "pool in pool", "after");
      assertThat(
              scene.steps().stream()
                  .filter(step -> step.type().isMessage() && step.parentId() != null)
                  .map(Step::parentId))
          .containsOnly(scene.runStep().id());
    }
  }

  @Test
  void eachChatSeesItself() {
    List<String> wrong = new CopyOnWriteArrayList<>();
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  String id = call.chat().id();
                  CompletableFuture<String> pooled =
                      BlockingPool.current().submit("T.id", () -> Chat.current().id());
                  if (!pooled.join().equals(id) || !Chat.current().id().equals(id)) {
                    wrong.add(id);
                  }
                  call.send(id);
                }))) {
      List<LiveChat> chats = ManyChatsTest.open(scene.host, 50);
      chats.forEach(chat -> Scene.sayIn(chat, "go"));
      chats.forEach(Scene::settle);

      assertThat(wrong).isEmpty();
      for (LiveChat chat : chats) {
        assertThat(Scene.repliesIn(chat)).containsExactly(chat.id());
      }
    }
  }

  @Test
  void outsideOfAHandlerASentenceSaysWhatToDo() {
    assertThatIllegalStateException()
        .isThrownBy(Chat::current)
        .withMessageStartingWith("no chat here: not inside an agent's handler");
    assertThatIllegalStateException()
        .isThrownBy(BlockingPool::current)
        .withMessageContaining("call it from a handler");
  }
}
