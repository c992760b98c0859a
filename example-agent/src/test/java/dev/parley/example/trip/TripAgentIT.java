package dev.parley.example.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.testing.ShownStep;
import dev.parley.testing.SocketTester;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trip agent as its generated main class serves it. */
class TripAgentIT {
  private static AgentServer server;
  private SocketTester chat;

  @BeforeAll
  static void startServer() throws Exception {
    server = AgentServer.of(TripAgentMain.AGENT).port(0).start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void openChat() {
    chat = SocketTester.connect(server.url());
  }

  @AfterEach
  void leaveChat() {
    chat.close();
  }

  @Test
  void beginsWithItsTools() {
    assertThat(chat.awaitStep(ShownStep::isReply).output())
        .contains("- `distance`: ", "- `route`: ", "- `days`: ");
  }

  @Test
  void answersWithWhatTheToolGives() {
    assertThat(chat.ask("distance {\"from\": \"OSLO\", \"to\": \"ROME\"}")).isEqualTo("2007");
  }

  @Test
  void aToolOnTheBlockingPoolIsShownAsAStep() {
    String answer = chat.ask("route {\"start\": \"OSLO\", \"others\": [\"ROME\", \"BERLIN\"]}");

    ShownStep route = chat.awaitStep(step -> step.name().equals("route") && step.ended());
    assertThat(route.type()).isEqualTo("tool");
    assertThat(route.error()).isFalse();
    assertThat(route.output()).contains("4029");
    assertThat(answer).contains("\"kilometres\":4029");
  }

  @Test
  void aToolTakesTheSettingsThatAreThereAnyway() {
    assertThat(chat.ask("days {\"route\": {\"stops\": [\"OSLO\"], \"kilometres\": 4014}}"))
        .isEqualTo("11");
  }

  @Test
  void saysHowToMendACallAndGoesOn() {
    assertThat(chat.ask("distance {\"from\": \"OSLO\"}"))
        .isEqualTo("distance was not called: to is missing");
    assertThat(chat.ask("distance {\"from\": \"OSLO\", \"to\": \"OSLO\"}")).isEqualTo("0");
  }
}
