package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatResume;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResumeTest {

  private final Step question =
      Step.said(UUID.randomUUID().toString(), null, StepType.USER_MESSAGE, "User", "how far?");
  private final StoredChat stored =
      new StoredChat(
          UUID.randomUUID().toString(),
          "how far?",
          Instant.now(),
          List.of(),
          Map.of(),
          List.of(question));
  private final CountDownLatch ended = new CountDownLatch(1);

  private Scene scene() {
    return Scene.of(
        onChatStart("start", VIRTUAL, (agent, call) -> call.send("hello")),
        onChatResume(
            "resume", VIRTUAL, (agent, call) -> call.send("again: " + call.storedChat().name())),
        onMessage("answer", VIRTUAL, (agent, call) -> call.send("answered")),
        onChatEnd("end", VIRTUAL, (agent, call) -> ended.countDown()));
  }

  @Test
  void aChatThatWasKeptGoesOnUnderItsIdWithItsSteps() {
    try (var scene = scene()) {
      LiveChat chat = scene.host.resume(stored, User.anonymous());
      chat.accept(new ChatCommand.Open());
      chat.accept(new ChatCommand.Open());
      Scene.settle(chat);

      assertThat(chat.id()).isEqualTo(stored.id());
      assertThat(scene.host.find(stored.id())).contains(chat);
      assertThat(chat.log().state().steps().getFirst()).isEqualTo(question);
      assertThat(Scene.repliesIn(chat)).containsExactly("again: how far?");
    }
  }

  @Test
  void messagesThatWereSaidAreKnown() {
    try (var scene = scene()) {
      LiveChat chat = scene.host.resume(stored, User.anonymous());
      chat.accept(new ChatCommand.Say(question.id(), "how far?"));
      Scene.settle(chat);

      assertThat(Scene.repliesIn(chat)).isEmpty();
    }
  }

  @Test
  void aChatThatLivesIsNotResumed() {
    try (var scene = scene()) {
      scene.host.resume(stored, User.anonymous());

      assertThatThrownBy(() -> scene.host.resume(stored, User.anonymous()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(stored.id());
    }
  }

  @Test
  void itsEndIsHandledToo() throws Exception {
    try (var scene = scene()) {
      LiveChat chat = scene.host.resume(stored, User.anonymous());
      chat.accept(new ChatCommand.Open());
      Scene.settle(chat);
      chat.accept(new ChatCommand.End());

      assertThat(ended.await(5, SECONDS)).isTrue();
    }
  }
}
