package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAppStart;
import static dev.parley.agent.DispatchTable.onAppStop;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.App;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.ThreadKind;
import dev.parley.agent.UnstartedAgentException;
import dev.parley.user.User;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppLifeTest {

  private static final AgentDescriptor FIRST =
      AgentDescriptor.named("First").with(new AppOption("model", "", "small", List.of(), ""));

  private final List<String> happened = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @MethodSource("dev.parley.chat.FailuresTest#threads")
  void theApplicationStartsBeforeTheFirstChatAndStopsAfterTheLast(ThreadKind thread) {
    var host =
        host(
            onAppStart(
                "load",
                thread,
                call -> {
                  call.await(CompletableFuture.completedStage(null));
                  happened.add("start with " + call.app().option("model"));
                }),
            onMessage("answer", VIRTUAL, (agent, call) -> happened.add("message")),
            onAppStop("save", thread, call -> happened.add("stop of " + call.app().name())));

    host.start(app());
    LiveChat chat = host.open(User.anonymous());
    Scene.sayIn(chat, "hello");
    Scene.settle(chat);
    host.close();

    assertThat(happened).containsExactly("start with small", "message", "stop of First");
  }

  @Test
  void noChatBeginsBeforeTheApplicationHasStarted() {
    try (var host = host(onAppStart("load", VIRTUAL, call -> {}))) {
      assertThatThrownBy(() -> host.open(User.anonymous()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("call start before the first chat");

      host.start(app());
      assertThat(host.open(User.anonymous()).ended()).isFalse();
    }
  }

  @Test
  void aStartThatFailsSaysWhoFailedAndWhy() {
    try (var host =
        host(
            onAppStart(
                "load",
                VIRTUAL,
                call -> {
                  throw new IOException("no index at /data");
                }),
            onAppStop("save", VIRTUAL, call -> happened.add("stop")))) {
      assertThatThrownBy(() -> host.start(app()))
          .isInstanceOf(UnstartedAgentException.class)
          .hasMessage("First.load kept the application from starting: no index at /data")
          .hasRootCauseInstanceOf(IOException.class);
    }
    assertThat(happened).isEmpty();
  }

  @Test
  void errorsKeepTheApplicationFromStartingToo() {
    try (var host =
        host(
            onAppStart(
                "load",
                VIRTUAL,
                call -> {
                  throw new NoClassDefFoundError("Driver");
                }))) {
      assertThatThrownBy(() -> host.start(app()))
          .isInstanceOf(UnstartedAgentException.class)
          .hasMessageEndingWith(": Driver");
    }
  }

  @Test
  void agentsStopInTheOppositeOrderAndOnlyThoseThatHaveStarted() {
    var second = AgentDescriptor.named("Second");
    var third = AgentDescriptor.named("Third");
    var host =
        new ChatHost(
            List.of(logging(FIRST, false), logging(second, false), logging(third, true)),
            Scene.SETTINGS);
    var app = new App(AppDescriptor.of(List.of(FIRST, second, third)), Map.of());

    assertThatThrownBy(() -> host.start(app)).hasMessageStartingWith("Third.load");
    host.close();

    assertThat(happened)
        .containsExactly(
            "First starts", "Second starts", "Third starts", "Second stops", "First stops");
  }

  @Test
  void aSecondStartDoesNothing() {
    try (var host = host(onAppStart("load", VIRTUAL, call -> happened.add("start")))) {
      host.start(app());
      host.start(app());

      assertThat(happened).containsExactly("start");
    }
  }

  @Test
  void aStopThatTakesTooLongIsInterruptedAndNamed() throws Exception {
    var interrupted = new CountDownLatch(1);
    try (var log = new LoggedLines()) {
      var host =
          host(
              onAppStop(
                  "save",
                  VIRTUAL,
                  call -> {
                    try {
                      new CountDownLatch(1).await();
                    } finally {
                      interrupted.countDown();
                    }
                  }));
      host.start(app());
      long began = System.nanoTime();
      host.close();

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      assertThat(interrupted.await(5, SECONDS)).isTrue();
      assertThat(log.at(Level.WARN).getFirst().getFormattedMessage())
          .startsWith("First.save takes too long to stop the application");
    }
  }

  @Test
  void aStopThatFailsIsLogged() {
    try (var log = new LoggedLines()) {
      var host =
          host(
              onAppStop(
                  "save",
                  VIRTUAL,
                  call -> {
                    throw new IOException("disk full");
                  }));
      host.start(app());
      host.close();

      assertThat(log.at(Level.ERROR).getFirst().getFormattedMessage())
          .isEqualTo("stop of the application failed: method=First.save");
      assertThat(log.at(Level.ERROR).getFirst().getThrowableProxy().getMessage())
          .isEqualTo("disk full");
    }
  }

  @Test
  void outsideOfAChatThereIsNoChat() {
    try (var host = host(onAppStart("load", VIRTUAL, call -> Chat.current()))) {
      assertThatThrownBy(() -> host.start(app()))
          .isInstanceOf(UnstartedAgentException.class)
          .hasMessageContaining("no chat here");
    }
  }

  private DispatchTable<Object> logging(AgentDescriptor agent, boolean failing) {
    return DispatchTable.of(
        agent,
        Object::new,
        onAppStart(
            "load",
            VIRTUAL,
            call -> {
              happened.add(agent.name() + " starts");
              if (failing) {
                throw new IOException("no");
              }
            }),
        onAppStop("save", VIRTUAL, call -> happened.add(agent.name() + " stops")));
  }

  @SafeVarargs
  private static ChatHost host(Handler<Object>... handlers) {
    var rows = new ArrayList<Handler<Object>>();
    for (Handler<Object> handler : handlers) {
      rows.add(handler);
    }
    return new ChatHost(new DispatchTable<>(FIRST, Object::new, rows), Scene.SETTINGS);
  }

  private static App app() {
    return App.of(FIRST);
  }
}
