package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.parley.LoggedLines;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ThreadKind;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  private static final String SORRY =
      "Something went wrong in the agent. Reference: [2-9A-HJ-NP-Z]{8}";

  static Stream<ThreadKind> threads() {
    return Stream.of(VIRTUAL, BLOCKING);
  }

  @ParameterizedTest
  @MethodSource("threads")
  void theUserSeesAReferenceThatTheLogHasWithTheStack(ThreadKind thread) {
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                onMessage(
                    "answer",
                    thread,
                    (agent, call) -> {
                      throw new IllegalStateException("boom");
                    }))) {
      scene.say("go");
      scene.settle();

      Step error =
          scene.steps().stream().filter(step -> step.name().equals("Error")).findFirst().get();
      assertThat(error.output()).matches(SORRY);
      assertThat(error.type()).isEqualTo(StepType.ASSISTANT_MESSAGE);
      assertThat(error.error()).isTrue();
      assertThat(error.parentId()).isEqualTo(scene.runStep().id());
      assertThat(scene.runStep().error()).isTrue();
      assertThat(scene.runStep().time().end()).isNotNull();
      Object reference = error.metadata().get("reference");
      assertThat(error.output()).endsWith("Reference: " + reference);

      assertThat(log.at(Level.ERROR)).hasSize(1);
      ILoggingEvent line = log.at(Level.ERROR).getFirst();
      assertThat(line.getFormattedMessage())
          .startsWith(
              "run failed: reference=%s chat=%s method=Test.answer"
                  .formatted(reference, scene.chat.id()));
      assertThat(line.getThrowableProxy().getMessage()).isEqualTo("boom");
      assertThat(line.getThrowableProxy().getStackTraceElementProxyArray()[0].toString())
          .contains("FailuresTest");
    }
  }

  @Test
  void theChatGoesOn() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  if (call.message().content().equals("error")) {
                    throw new IllegalStateException("boom");
                  }
                  call.send("fine");
                }))) {
      scene.say("error");
      scene.say("again");
      scene.settle();

      assertThat(scene.replies()).hasSize(2).endsWith("fine");
      assertThat(scene.chat.working()).isFalse();
    }
  }

  @Test
  void inDevModeTheStackIsInTheMessage() {
    try (var scene =
        Scene.of(
            Scene.SETTINGS.withDevMode(true),
            onMessage(
                "answer",
                BLOCKING,
                (agent, call) -> {
                  throw new IllegalStateException("boom");
                }))) {
      scene.say("go");
      scene.settle();

      assertThat(scene.replies().getFirst())
          .contains("\n\n```\njava.lang.IllegalStateException: boom\n\tat dev.parley.chat.Failures")
          .endsWith("\n```");
    }
  }

  @Test
  void errorsAreFailuresToo() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  switch (call.message().content()) {
                    case "stack" -> deeper(0);
                    case "memory" -> throw new OutOfMemoryError("made up");
                    default -> throw new NoClassDefFoundError("made up");
                  }
                }))) {
      scene.say("stack");
      scene.say("memory");
      scene.say("linkage");
      scene.settle();

      assertThat(scene.replies()).hasSize(3).allMatch(reply -> reply.matches(SORRY));
    }
  }

  @Test
  void anAgentThatCannotBeMadeIsAFailureOfEveryRun() {
    var tries = new AtomicInteger();
    DispatchTable<Object> table =
        DispatchTable.of(
            AgentDescriptor.named("Broken"),
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("no database");
              }
              return new Object();
            },
            onChatStart("start", VIRTUAL, (agent, call) -> {}),
            onMessage("answer", VIRTUAL, (agent, call) -> call.send("made it")));
    try (var host = new ChatHost(table, Scene.SETTINGS)) {
      LiveChat chat = host.open(User.anonymous());
      chat.accept(new ChatCommand.Open());
      Scene.sayIn(chat, "one");
      Scene.sayIn(chat, "two");
      Scene.settle(chat);

      assertThat(Scene.repliesIn(chat)).hasSize(3).endsWith("made it");
      assertThat(tries).hasValue(3);
    }
  }

  @Test
  void aFailedRunEndsItsForksAndFinishesItsStreams() throws Exception {
    var forked = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  var _ =
                      call.chat()
                          .fork(() -> {
                            call.chat().stream().token("half");
                            forked.countDown();
                            try {
                              SECONDS.sleep(20);
                            } finally {
                              ended.countDown();
                            }
                            return 1;
                          });
                  forked.await();
                  throw new IllegalStateException("boom");
                }))) {
      scene.say("go");

      assertThat(ended.await(2, SECONDS)).isTrue();
      scene.settle();
      assertThat(scene.reply("half").streaming()).isFalse();
      assertThat(scene.replies()).hasSize(2);
      assertThat(scene.runStep().error()).isTrue();
    }
  }

  @Test
  void aRefusalIsAnErrorMessageOutsideOfAnyRun() {
    try (var scene = Scene.of()) {
      scene.chat.accept(new ChatCommand.Refuse("That was too long; the limit is 1,000,000 bytes."));

      assertThat(scene.steps()).hasSize(1);
      Step refusal = scene.steps().getFirst();
      assertThat(refusal.error()).isTrue();
      assertThat(refusal.name()).isEqualTo("Error");
      assertThat(refusal.parentId()).isNull();
      assertThat(refusal.metadata()).isEqualTo(Map.of());
    }
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }
}
