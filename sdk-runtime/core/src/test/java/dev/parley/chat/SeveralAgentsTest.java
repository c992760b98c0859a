package dev.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ThreadKind;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeveralAgentsTest {

  private static final DispatchTable<?> ECHO = agent("Echo");
  private static final DispatchTable<?> SHOP = agent("Shop");

  @Test
  void aChatTalksToTheAgentOfItsProfile() {
    try (var host = new ChatHost(List.of(ECHO, SHOP), Scene.SETTINGS)) {
      LiveChat chat = host.open(ChatRequest.of(User.anonymous()).withProfile("Shop"));
      Scene.sayIn(chat, "hi");
      Scene.settle(chat);

      assertThat(Scene.repliesIn(chat)).containsExactly("Shop heard hi");
      assertThat(chat.profile()).isEqualTo("Shop");
    }
  }

  @Test
  void theFirstAgentAnswersWhenNoOtherIsChosen() {
    try (var host = new ChatHost(List.of(ECHO, SHOP), Scene.SETTINGS)) {
      assertThat(host.open(User.anonymous()).profile()).isEqualTo("Echo");
      assertThat(host.open(ChatRequest.of(User.anonymous()).withProfile("Bakery")).profile())
          .isEqualTo("Echo");
      assertThat(host.descriptors())
          .extracting(AgentDescriptor::name)
          .containsExactly("Echo", "Shop");
    }
  }

  @Test
  void aChatThatWasKeptGoesOnWithTheAgentOfItsProfile() {
    var stored =
        new StoredChat(
            UUID.randomUUID().toString(),
            "prices",
            Instant.now(),
            List.of(),
            Map.of("chat_profile", "Shop"),
            List.of());
    try (var host = new ChatHost(List.of(ECHO, SHOP), Scene.SETTINGS)) {
      assertThat(host.resume(stored, User.anonymous()).profile()).isEqualTo("Shop");
    }
  }

  @Test
  void aSingleAgentIsNoProfile() {
    try (var host = new ChatHost(ECHO, Scene.SETTINGS)) {
      assertThat(host.open(ChatRequest.of(User.anonymous()).withProfile("Echo")).profile())
          .isEmpty();
    }
  }

  @Test
  void refusesAgentsThatNobodyCouldTellApart() {
    assertThatThrownBy(() -> new ChatHost(List.of(ECHO, agent("Echo")), Scene.SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("they are called Echo, Echo");
    assertThatThrownBy(() -> new ChatHost(List.of(), Scene.SETTINGS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DispatchTable<?> agent(String name) {
    return DispatchTable.of(
        AgentDescriptor.named(name),
        Object::new,
        DispatchTable.onMessage(
            "answer",
            ThreadKind.VIRTUAL,
            (_, call) -> call.send(name + " heard " + call.message().content())));
  }
}
