package dev.parley.example.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.testing.SocketTester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many people share one app; prints what it measures. */
class ManyChatsIT {
  private static AgentServer server;
  private final List<SocketTester> chats = new ArrayList<>();

  @BeforeAll
  static void startServer() throws Exception {
    server = AgentServer.of(ShowcaseAgentMain.AGENT).port(0).start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @AfterEach
  void leaveChats() {
    chats.forEach(SocketTester::close);
  }

  @Test
  void twoHundredSleepersAreAllAnsweredInUnderTwoSeconds() {
    var sleepers = open(200);
    long start = System.nanoTime();

    sleepers.forEach(chat -> chat.say("long 1"));
    sleepers.forEach(chat -> chat.awaitStep(step -> step.output().equals("long done")));

    Duration elapsed = since(start);
    System.out.printf("200 chats that sleep 1 s: all answered in %d ms%n", elapsed.toMillis());
    assertThat(elapsed).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void hundredBlockingCallsAreNotNoticedByAnotherChat() {
    var blocked = open(100);
    var other = open(1).getFirst();
    warmUp(other);
    long start = System.nanoTime();

    blocked.forEach(chat -> chat.say("blocking 1000"));
    var times = new ArrayList<Long>();
    while (blocked.stream().anyMatch(chat -> !chat.replies().contains("done"))) {
      long asked = System.nanoTime();
      assertThat(other.ask("echo hi")).isEqualTo("hi");
      times.add(System.nanoTime() - asked);
    }

    System.out.printf("100 x blocking 1000: done in %d ms; ", since(start).toMillis());
    System.out.printf(
        "%d echoes beside them, p50 %.2f ms, p99 %.2f ms%n",
        times.size(), percentile(times, 50), percentile(times, 99));
    assertThat(since(start)).isLessThan(Duration.ofSeconds(5));
    assertThat(percentile(times, 99)).isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"long 30", "stream 1000 30", "blocking 30000", "cpu 30000"})
  void stopIsSeenWithinHundredMilliseconds(String work) {
    var chat = open(1).getFirst();
    warmUp(chat);
    chat.say(work);
    chat.awaitWork();

    long pressed = System.nanoTime();
    chat.stop();
    chat.awaitIdle();
    Duration seen = since(pressed);
    chat.awaitStep(step -> step.output().equals("stop seen"));

    System.out.printf("Stop of \"%s\": seen after %d ms%n", work, seen.toMillis());
    assertThat(seen).isLessThan(Duration.ofMillis(100));
    assertThat(chat.replies()).contains("Task manually stopped.").doesNotContain("done");
    assertThat(chat.ask("echo on")).isEqualTo("on");
  }

  private static void warmUp(SocketTester chat) {
    Stream.generate(() -> "echo warm").limit(300).forEach(chat::ask);
  }

  private List<SocketTester> open(int count) {
    var opened = Stream.generate(() -> SocketTester.connect(server.url())).limit(count).toList();
    chats.addAll(opened);
    return opened;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double percentile(List<Long> nanos, int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int index = Math.min(sorted.length - 1, sorted.length * percent / 100);
    return sorted[index] / 1e6;
  }
}
