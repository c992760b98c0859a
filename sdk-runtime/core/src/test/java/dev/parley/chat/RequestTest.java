package dev.parley.chat;

import static dev.parley.agent.DispatchTable.chatProfiles;
import static dev.parley.agent.DispatchTable.commands;
import static dev.parley.agent.DispatchTable.modes;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.message.Role;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people bring when they open a chat, and what a chat makes of it. */
@Timeout(30)
class RequestTest {

  private static final ChatRequest REQUEST = ChatRequest.of(User.anonymous());

  @SafeVarargs
  private static ChatHost host(AgentDescriptor descriptor, Handler<Object>... handlers) {
    List<Handler<Object>> rows = new ArrayList<>();
    for (Handler<Object> handler : handlers) {
      rows.add(handler);
    }
    return new ChatHost(new DispatchTable<>(descriptor, Object::new, rows), Scene.SETTINGS);
  }

  private static List<String> ask(ChatHost host, ChatRequest request) {
    LiveChat chat = host.open(request);
    Scene.sayIn(chat, "x");
    Scene.settle(chat);
    return Scene.repliesIn(chat);
  }

  @Test
  void theKeysThatAnAgentAsksForReachIt() {
    List<Throwable> thrown = new ArrayList<>();
    try (var host =
        host(
            AgentDescriptor.named("Test").askingFor("KEY"),
            onMessage(
                "tell",
                VIRTUAL,
                (agent, call) -> {
                  call.send(call.chat().userKey("KEY"));
                  try {
                    call.chat().userKey("OTHER");
                  } catch (IllegalArgumentException e) {
                    thrown.add(e);
                  }
                }))) {
      assertThat(ask(host, REQUEST.with(Map.of("KEY", "abc", "OTHER", "d"))))
          .containsExactly("abc");
      assertThat(thrown.getFirst()).hasMessageContaining("asks people for no 'OTHER'");
    }
  }

  @Test
  void thereIsNoChatWithoutThem() {
    try (var host = host(AgentDescriptor.named("Test").askingFor("KEY"))) {
      for (Map<String, String> keys : List.of(Map.<String, String>of(), Map.of("KEY", " "))) {
        assertThatThrownBy(() -> host.open(REQUEST.with(keys)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("KEY");
      }
      assertThat(host.size()).isZero();
    }
  }

  @Test
  void theirLanguageReachesTheAgent() {
    try (var host =
        host(
            AgentDescriptor.named("Test"),
            onMessage(
                "tell",
                VIRTUAL,
                (agent, call) -> call.send(call.chat().language().toLanguageTag())))) {
      assertThat(ask(host, REQUEST.in(Locale.GERMANY))).containsExactly("de-DE");
      assertThat(ask(host, REQUEST)).containsExactly("en");
    }
  }

  @Test
  void theirProfileIsOneOfThoseThatAMethodOffers() {
    try (var host =
        host(
            AgentDescriptor.named("Test"),
            chatProfiles(
                "profiles",
                VIRTUAL,
                call ->
                    call.offer(
                        List.of(
                            new ChatProfile("Short", "short answers"),
                            new ChatProfile("Long", "long answers")))),
            onMessage("tell", VIRTUAL, (agent, call) -> call.send(call.chat().profile())))) {
      assertThat(ask(host, REQUEST.withProfile("Long"))).containsExactly("Long");
      assertThat(ask(host, REQUEST.withProfile("None"))).containsExactly("Short");
      assertThat(ask(host, REQUEST)).containsExactly("Short");
    }
  }

  @Test
  void whatMethodsOfferIsWhatMessagesCanBeSentWith() {
    try (var host =
        host(
            AgentDescriptor.named("Test"),
            commands(
                "commands",
                VIRTUAL,
                call ->
                    call.offer(
                        List.of(
                            new Command(call.audience().language().getLanguage(), "", "globe")))),
            modes(
                "modes",
                VIRTUAL,
                call -> call.offer(List.of(new Mode("m", "M", new ModeOption("o", "O"))))))) {
      LiveChat chat = host.open(REQUEST.in(Locale.FRENCH));
      var with = new ChatCommand.With("fr", Map.of("m", "o"), List.of());
      chat.accept(new ChatCommand.Say(null, Role.USER, "x", Map.of(), with));

      assertThat(chat.log().state().commands()).extracting(Command::id).containsExactly("fr");
      assertThat(chat.log().state().modes()).extracting(Mode::id).containsExactly("m");
      assertThat(Scene.repliesIn(chat)).isEmpty();
    }
  }
}
