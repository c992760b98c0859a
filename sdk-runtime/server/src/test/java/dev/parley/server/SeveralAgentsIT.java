package dev.parley.server;

import static dev.parley.agent.DispatchTable.onMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.agent.ThreadKind;
import dev.parley.agent.UnmadeAgentException;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several agents behind one page: each is a chat profile. */
class SeveralAgentsIT {

  private static final String PROFILES =
      "\"chatProfiles\":[{\"name\":\"Echo\",\"markdown_description\":\"Repeats what you say.\","
          + "\"icon\":null,\"display_name\":\"The Echo\",\"default\":true,\"starters\":null},"
          + "{\"name\":\"Bar & Grill\",\"markdown_description\":\"\",\"icon\":null,"
          + "\"display_name\":null,\"default\":false,\"starters\":null}]";

  private final List<String> closed = new CopyOnWriteArrayList<>();
  private AgentServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        AgentServer.of(
                ServedAgent.of(TestAgents.ECHO),
                new ServedAgent(
                    AgentDescriptor.named("Bar & Grill"),
                    app -> {
                      app.keep((AutoCloseable) () -> closed.add("bar"));
                      return shouting("Bar & Grill");
                    }))
            .port(0)
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageIsToldOfAProfileForEachAgent() throws IOException {
    String settings = settings("");

    assertThat(settings).contains(PROFILES).contains("\"ui\":{\"name\":\"The Echo\"");
  }

  @Test
  void theChosenProfileGivesThePageItsName() throws IOException {
    assertThat(settings("?chat_profile=Bar%20%26%20Grill"))
        .contains("\"ui\":{\"name\":\"Bar & Grill\"");
    assertThat(settings("?chat_profile=Bakery")).contains("\"ui\":{\"name\":\"The Echo\"");
  }

  @Test
  void theProfileChoosesWhoAnswers() throws IOException {
    assertThat(answer(UUID.randomUUID().toString(), "Bar%20%26%20Grill")).isEqualTo("HI!");
    assertThat(answer(UUID.randomUUID().toString(), "Echo")).isEqualTo("hi");
    assertThat(answer(UUID.randomUUID().toString(), "Bakery")).isEqualTo("hi");
    assertThat(answer(UUID.randomUUID().toString(), "")).isEqualTo("hi");
  }

  @Test
  void aSessionKeepsItsProfileWhateverAReconnectAsksFor() throws IOException {
    String session = UUID.randomUUID().toString();
    answer(session, "Bar%20%26%20Grill");

    assertThat(answer(session, "")).isEqualTo("HI!");
    assertThat(answer(session, "Echo")).isEqualTo("HI!");
  }

  @Test
  void whatTheApplicationKeepsIsClosedWithTheServer() {
    assertThat(closed).isEmpty();

    server.close();

    assertThat(closed).containsExactly("bar");
  }

  @Test
  void agentsOfOneNameAreNotServedTogether() {
    assertThatThrownBy(
            () -> AgentServer.of(ServedAgent.of(TestAgents.ECHO), ServedAgent.of(TestAgents.ECHO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@Agent(name = …)");
  }

  @Test
  void whatWasKeptIsClosedWhenTheServerDoesNotStart() {
    var shop =
        new ServedAgent(
            AgentDescriptor.named("Shop"),
            app -> {
              app.keep((AutoCloseable) () -> closed.add("shop"));
              throw new IOException("no catalogue");
            });

    assertThatThrownBy(() -> AgentServer.of(shop).port(0).start())
        .isInstanceOf(UnmadeAgentException.class)
        .hasMessage("Shop cannot start: no catalogue");
    assertThat(closed).containsExactly("shop");
  }

  private String settings(String query) throws IOException {
    return RawHttp.send(
            server.port(), "GET /project/settings" + query + " HTTP/1.1", "Host: localhost")
        .body();
  }

  /** Says hi in a chat of the profile, and returns the newest answer. */
  private String answer(String session, String profile) throws IOException {
    try (var socket = RawWebSocket.open(server.url(), "EIO=4&transport=websocket")) {
      socket.sendText(
          "40{\"clientType\":\"webapp\",\"sessionId\":\"%s\",\"chatProfile\":\"%s\"}"
              .formatted(session, profile));
      socket.sendText("42[\"connection_successful\"]");
      socket.sendText(
          "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"hi\"}}]"
              .formatted(UUID.randomUUID()));
      var answers = new ArrayList<String>();
      for (String packet = socket.readText();
          !packet.startsWith("42[\"task_end\"") || answers.isEmpty();
          packet = socket.readText()) {
        if (packet.contains("assistant_message")) {
          answers.add(packet.replaceAll(".*\"output\":\"([^\"]*)\".*", "$1"));
        }
      }
      return answers.getLast();
    }
  }

  private static DispatchTable<?> shouting(String name) {
    return DispatchTable.of(
        AgentDescriptor.named(name),
        Object::new,
        onMessage(
            "shout",
            ThreadKind.VIRTUAL,
            (_, call) -> call.send(call.message().content().toUpperCase(Locale.ROOT) + "!")));
  }
}
