package dev.parley.server;

import static dev.parley.agent.DispatchTable.onAppStart;
import static dev.parley.agent.DispatchTable.onAppStop;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.UnstartedAgentException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What agents do when their server starts and ends. */
class AppLifeIT {

  private final List<String> happened = new CopyOnWriteArrayList<>();

  private final DispatchTable<Object> agent =
      DispatchTable.of(
          AgentDescriptor.named("Echo"),
          Object::new,
          onAppStart(
              "load",
              BLOCKING,
              call -> {
                var _ = call.app().keep((AutoCloseable) () -> happened.add("closed"));
                happened.add("started");
              }),
          onMessage("answer", VIRTUAL, (_, call) -> call.send(call.message().content())),
          onAppStop("save", VIRTUAL, _ -> happened.add("stopped")));

  @Test
  void aServerIsOpenOnceItsAgentsHaveStartedAndClosedOnceTheyHaveStopped() throws Exception {
    try (var server = AgentServer.of(agent).port(0).start()) {
      assertThat(server.port()).isPositive();
      assertThat(happened).containsExactly("started");
    }

    assertThat(happened).containsExactly("started", "stopped", "closed");
  }

  @Test
  void agentsThatHaveStartedStopWhenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(
              () -> AgentServer.of(agent).host("localhost").port(taken.getLocalPort()).start())
          .isInstanceOf(BindException.class);
    }

    assertThat(happened).containsExactly("started", "stopped", "closed");
  }

  @Test
  void aServerWhoseAgentCannotStartIsNotOpened() {
    DispatchTable<Object> failing =
        DispatchTable.of(
            AgentDescriptor.named("Shop"),
            Object::new,
            onAppStart(
                "load",
                VIRTUAL,
                call -> {
                  var _ = call.app().keep((AutoCloseable) () -> happened.add("closed"));
                  throw new IllegalStateException("no index");
                }));

    assertThatThrownBy(() -> AgentServer.of(failing).port(0).start())
        .isInstanceOf(UnstartedAgentException.class)
        .hasMessage("Shop.load kept the application from starting: no index");
    assertThat(happened).containsExactly("closed");
  }
}
