package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.agent.ThreadKind;
import dev.parley.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What handlers return, sent as generated code sends it. */
class ResultsTest {

  @Test
  void aStreamIsSentTokenByTokenAndClosed() {
    var closed = new AtomicBoolean();
    try (var scene =
        sceneOf((agent, call) -> call.send(Stream.of("a", "b").onClose(() -> closed.set(true))))) {

      assertThat(scene.replies()).containsExactly("ab");
      assertThat(scene.events()).extracting(TurnOrderTest::brief).contains("token b");
      assertThat(closed).isTrue();
    }
  }

  @Test
  void aStreamIsClosedAlsoWhenItFails() {
    var closed = new AtomicBoolean();
    try (var scene =
        sceneOf((agent, call) ->
            call.send(
                Stream.of("a", "b")
                    .peek(token -> {
                      if (token.equals("b")) {
                        throw new IllegalStateException("no b today");
                      }
                    })
                    .onClose(() -> closed.set(true))))) {

      assertThat(scene.replies()).hasSize(2).startsWith("a");
      assertThat(scene.reply("a").streaming()).isFalse();
      assertThat(closed).isTrue();
    }
  }

  @Test
  void anIterableIsSentTokenByToken() {
    try (var scene = sceneOf((agent, call) -> call.send(List.of("a", "b", "c")))) {
      assertThat(scene.replies()).containsExactly("abc");
    }
  }

  @Test
  void nothingIsSentForNull() {
    try (var scene =
        sceneOf((agent, call) -> {
          call.send((@Nullable String) null);
          call.send((@Nullable Message) null);
          call.send((@Nullable Stream<String>) null);
          call.send((@Nullable Iterable<String>) null);
          call.send((Flow.@Nullable Publisher<String>) null);
        })) {

      assertThat(scene.replies()).isEmpty();
    }
  }

  @Test
  void aStageIsAwaitedAndItsFailureUnwrapped() {
    try (var scene =
        sceneOf((agent, call) -> {
          call.send(call.await(CompletableFuture.supplyAsync(() -> "later")));
          try {
            call.await(
                CompletableFuture.supplyAsync(() -> "x")
                    .thenCompose(x -> CompletableFuture.failedFuture(new IOException("disk"))));
          } catch (IOException e) {
            call.send(e.getMessage());
          }
        })) {

      assertThat(scene.replies()).containsExactly("later", "disk");
    }
  }

  @Test
  void aPublisherIsSentAsItIsPublished() {
    List<String> tokens = IntStream.range(0, 1000).mapToObj(i -> i + " ").toList();
    try (var scene =
        sceneOf((agent, call) -> {
          var publisher = new SubmissionPublisher<String>();
          CompletableFuture<?> publishing =
              CompletableFuture.runAsync(() -> {
                while (publisher.getNumberOfSubscribers() == 0) {
                  Thread.onSpinWait();
                }
                tokens.forEach(publisher::submit);
                publisher.close();
              });
          call.send(publisher);
          publishing.join();
        })) {

      assertThat(scene.replies()).containsExactly(String.join("", tokens));
    }
  }

  @Test
  void aPublisherIsAskedForNoMoreThanThereIsRoomFor() {
    var asked = new AtomicInteger();
    var most = new AtomicInteger();
    try (var scene =
        sceneOf(
            BLOCKING,
            (agent, call) -> {
              var publisher = new CountingPublisher(10_000, asked, most);
              call.send(publisher);
              call.send("cancelled: " + publisher.cancelled);
            })) {

      assertThat(scene.replies()).hasSize(2).contains("cancelled: true");
      assertThat(scene.replies().getFirst()).hasSize(10_000);
      assertThat(most).hasValueLessThanOrEqualTo(64);
      assertThat(asked).hasValueGreaterThanOrEqualTo(10_000);
    }
  }

  @Test
  void aPublisherThatFailsFailsTheRunAfterWhatItSaid() {
    try (var scene =
        sceneOf((agent, call) ->
            call.send(subscriber ->
                subscriber.onSubscribe(
                    subscription(n -> {
                      subscriber.onNext("half");
                      subscriber.onError(new IOException("line cut"));
                    }))))) {

      assertThat(scene.replies()).hasSize(2).startsWith("half");
      assertThat(scene.reply("half").streaming()).isFalse();
      assertThat(scene.runStep().error()).isTrue();
    }
  }

  @Test
  void aPublisherThatSendsMoreThanItWasAskedForFailsTheRun() {
    try (var scene =
        sceneOf((agent, call) ->
            call.send(subscriber -> {
              subscriber.onSubscribe(subscription(n -> {}));
              for (int i = 0; i < 100; i++) {
                subscriber.onNext("x");
              }
            }))) {

      assertThat(scene.runStep().error()).isTrue();
    }
  }

  private static Flow.Subscription subscription(LongConsumer onRequest) {
    return new Flow.Subscription() {
      @Override
      public void request(long n) {
        onRequest.accept(n);
      }

      @Override
      public void cancel() {}
    };
  }

  private static Scene sceneOf(Code<Object, MessageCall> code) {
    return sceneOf(VIRTUAL, code);
  }

  private static Scene sceneOf(ThreadKind thread, Code<Object, MessageCall> code) {
    var scene = Scene.of(onMessage("answer", thread, code));
    scene.say("go");
    scene.settle();
    return scene;
  }

  /** Publishes one letter for each that it is asked for, and counts how many are on their way. */
  private static final class CountingPublisher implements Flow.Publisher<String> {

    private final int length;
    private final AtomicInteger asked;
    private final AtomicInteger most;
    private int sent;
    private volatile boolean cancelled;

    CountingPublisher(int length, AtomicInteger asked, AtomicInteger most) {
      this.length = length;
      this.asked = asked;
      this.most = most;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              asked.addAndGet((int) n);
              most.accumulateAndGet((int) n, Math::max);
              for (long i = 0; i < n && sent < length; i++) {
                sent++;
                subscriber.onNext("x");
              }
              if (sent == length) {
                sent++;
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              cancelled = true;
            }
          });
    }
  }
}
