package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.blocking.BlockingPool;
import dev.parley.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyChatsTest {

  @Test
  void twoHundredSleepingHandlersAreDoneTogether() {
    try (var scene =
        Scene.of(
            onMessage(
                "sleep",
                VIRTUAL,
                (agent, call) -> {
                  SECONDS.sleep(1);
                  call.send("done");
                }))) {
      List<LiveChat> chats = open(scene.host, 200);
      long began = System.nanoTime();
      chats.forEach(chat -> Scene.sayIn(chat, "go"));
      chats.forEach(Scene::settle);

      // In turn they would take 200 s; how much more than 1 s it is depends on the machine.
      assertThat(NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(1_000L, 9_999L);
      for (LiveChat chat : chats) {
        assertThat(Scene.repliesIn(chat)).containsExactly("done");
      }
    }
  }

  @Test
  void aHundredBlockingCallsOverlapWhileAnotherChatGoesOn() {
    var most = new AtomicInteger();
    var atOnce = new AtomicInteger();
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  if (call.message().content().equals("echo")) {
                    call.send("echo");
                    return;
                  }
                  call.send(
                      BlockingPool.current()
                          .submit(
                              "T.sleep",
                              () -> {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                SECONDS.sleep(1);
                                atOnce.decrementAndGet();
                                return "done";
                              })
                          .join());
                }))) {
      List<LiveChat> chats = open(scene.host, 100);
      long began = System.nanoTime();
      chats.forEach(chat -> Scene.sayIn(chat, "blocking 1000"));
      List<Long> echoes = new ArrayList<>();
      while (chats.stream().anyMatch(LiveChat::working)) {
        echoes.add(echoMillis(scene, echoes.size() + 1));
      }
      long millis = NANOSECONDS.toMillis(System.nanoTime() - began);

      echoes.sort(null);
      long p99 = echoes.get((int) (0.99 * (echoes.size() - 1)));
      System.out.printf(
          "100 blocking calls of 1 s: %d ms, %d at once; %d echoes beside them, p99 %d ms%n",
          millis, most.get(), echoes.size(), p99);
      assertThat(most).hasValueBetween(60, 64);
      assertThat(millis).isLessThan(20_000);
      assertThat(echoes).hasSizeGreaterThan(20);
      assertThat(p99).isLessThan(500);
      for (LiveChat chat : chats) {
        assertThat(Scene.repliesIn(chat)).containsExactly("done");
      }
    }
  }

  @Test
  void oneChatsHundredTasksDoNotHoldUpAnotherChatsOne() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  long millis = Long.parseLong(call.message().content());
                  int count = millis > 100 ? 100 : 1;
                  CompletableFuture<?>[] tasks =
                      IntStream.range(0, count)
                          .mapToObj(i ->
                              BlockingPool.current().run("T.sleep", () -> Thread.sleep(millis)))
                          .toArray(CompletableFuture[]::new);
                  CompletableFuture.allOf(tasks).get();
                  call.send("done");
                }))) {
      LiveChat greedy = scene.host.open(User.anonymous());
      Scene.sayIn(greedy, "2000");
      await().until(() -> scene.host.blocking().queued() > 40);

      long began = System.nanoTime();
      scene.say("10");
      scene.awaitReply("done");

      assertThat(NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(1_500);
      assertThat(greedy.working()).isTrue();
      greedy.accept(new ChatCommand.Stop());
    }
  }

  @Test
  void twoBlockingHandlersRunBesideEachOther() {
    try (var scene =
        Scene.of(
            onMessage(
                "sleep",
                BLOCKING,
                (agent, call) -> {
                  Thread.sleep(Duration.ofMillis(500));
                  call.send("done");
                }))) {
      List<LiveChat> chats = open(scene.host, 20);
      long began = System.nanoTime();
      chats.forEach(chat -> Scene.sayIn(chat, "go"));
      chats.forEach(Scene::settle);

      assertThat(NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(5_000);
    }
  }

  static List<LiveChat> open(ChatHost host, int count) {
    return IntStream.range(0, count).mapToObj(i -> host.open(User.anonymous())).toList();
  }

  private static long echoMillis(Scene scene, int count) {
    long began = System.nanoTime();
    scene.say("echo");
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> scene.replies().size() == count);
    return NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
