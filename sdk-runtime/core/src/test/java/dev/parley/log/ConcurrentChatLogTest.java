package dev.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrentChatLogTest {

  private static final int WRITERS = 3;
  private static final int READERS = 4;
  private static final int TOKENS = 20_000;

  @Test
  @Timeout(60)
  void readersReachTheSameStateWhileSeveralThreadsAppend() throws Exception {
    var log = new InMemoryChatLog();
    var ready = new CountDownLatch(READERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ChatState>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        int limit = 1 + 500 * reader;
        readers.add(threads.submit(reading(log, limit, ready)));
      }
      ready.await();
      for (int writer = 0; writer < WRITERS; writer++) {
        String id = "w" + writer;
        var _ = threads.submit(() -> write(log, id));
      }

      String text = String.join("", IntStream.range(0, TOKENS).mapToObj(i -> i + " ").toList());
      for (Future<ChatState> reader : readers) {
        ChatState state = reader.get();
        assertThat(state.steps()).hasSize(WRITERS).isEqualTo(log.state().steps());
        assertThat(state.steps()).extracting(Step::output).containsOnly(text);
      }
    }
  }

  private static void write(ChatLog log, String id) {
    log.append(
        new ChatEvent.StepAdded(
            Step.said(id, null, StepType.ASSISTANT_MESSAGE, "Echo", "").withStreaming(true)));
    for (int i = 0; i < TOKENS; i++) {
      log.append(new ChatEvent.TokenAppended(id, i + " ", false));
    }
  }

  private static Callable<ChatState> reading(ChatLog log, int limit, CountDownLatch ready) {
    return () -> {
      var state = new ChatState();
      var dirty = new Semaphore(0);
      long cursor = 0;
      try (ChatLog.Subscription subscription = log.subscribe(dirty::release)) {
        ready.countDown();
        while (cursor < WRITERS * (TOKENS + 1)) {
          LogBatch batch = log.read(cursor, limit);
          if (batch.cursor() == cursor) {
            dirty.acquire();
            dirty.drainPermits();
            continue;
          }
          state.apply(batch);
          cursor = batch.cursor();
          subscription.passed(cursor);
        }
      }
      return state;
    };
  }
}
