package dev.parley.example.showcase;

import dev.parley.server.AgentServer;
import dev.parley.testing.SocketTester;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server with the showcase, and a chat on it for each test. */
class ShowcaseScene {
  private static AgentServer server;
  SocketTester chat;

  @BeforeAll
  static void startServer() throws Exception {
    server = AgentServer.of(ShowcaseAgentMain.AGENT).port(0).start();
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

  /** Opens another chat. */
  static SocketTester another() {
    return SocketTester.connect(server.url());
  }

  /** Waits until the agent has said something. */
  void awaitReply(String text) {
    chat.awaitThat(text, it -> it.replies().contains(text));
  }

  /** Waits until what is shown is as it should be. */
  void await(Predicate<SocketTester> condition) {
    chat.awaitThat("what should be shown", condition);
  }
}
