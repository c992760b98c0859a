package dev.parley.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.log.ChatLog;
import dev.parley.log.ChatState;
import dev.parley.log.LogBatch;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link ChatLog} does. Extend it with a way to make an empty one:
 *
 * {@snippet lang = java:
 * class InMemoryChatLogTest extends ChatLogContract {
 *   @Override
 *   protected ChatLog emptyLog() {
 *     return new InMemoryChatLog();
 *   }
 * }
 * }
 */
@Timeout(120)
public abstract class ChatLogContract {

  private static final int EVENTS = 600;
  private static final int WRITERS = 3;
  private static final int READERS = 4;
  private static final int TOKENS = 5_000;

  /** For subclasses. */
  protected ChatLogContract() {}

  /** Makes a log in which nothing has happened. */
  protected abstract ChatLog emptyLog();

  @RepeatedTest(200)
  void everyReaderReachesTheStateOfAllEvents(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var log = emptyLog();
    var all = new PlainState();
    List<LogReader> readers = new ArrayList<>();
    var events = new RandomEvents(random);

    for (int i = 0; i < EVENTS; i++) {
      ChatEvent event = events.next();
      assertEquals(i + 1, log.append(event));
      all.apply(event);
      if (random.nextInt(60) == 0) {
        readers.add(new LogReader(log, random));
      }
      readers.forEach(LogReader::maybeRead);
    }

    assertSame(all, log.state());
    for (LogReader reader : readers) {
      reader.readAll();
      assertSame(all, reader.state());
    }
  }

  @RepeatedTest(20)
  void changesSinceServesReadersThatHaveAppliedSomeOfThem(RepetitionInfo repetition) {
    var random = new Random(-repetition.getCurrentRepetition());
    var log = emptyLog();
    var all = new PlainState();
    var events = new RandomEvents(random);
    List<ChatEvent> past = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      past.add(events.next());
    }
    past.forEach(log::append);
    past.forEach(all::apply);

    for (int known = 0; known <= EVENTS; known += 7) {
      var reader = new ChatState();
      past.subList(0, known).forEach(reader::apply);
      reader.apply(log.changesSince(random.nextInt(known + 1)));

      assertSame(all, reader);
    }
  }

  @Test
  void readersReachTheSameStateWhileSeveralThreadsAppend() throws Exception {
    var log = emptyLog();
    var ready = new CountDownLatch(READERS);
    var text = String.join("", IntStream.range(0, TOKENS).mapToObj(i -> i + " ").toList());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ChatState>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        readers.add(threads.submit(reading(log, 1 + 500 * reader, ready)));
      }
      ready.await();
      for (int writer = 0; writer < WRITERS; writer++) {
        String id = "w" + writer;
        var _ = threads.submit(() -> write(log, id));
      }

      for (Future<ChatState> reader : readers) {
        List<Step> seen = reader.get(100, TimeUnit.SECONDS).steps();
        assertTrue(seen.equals(log.state().steps()), "the readers' and the log's texts differ");
        assertEquals(WRITERS, seen.size());
        assertTrue(seen.stream().allMatch(step -> step.output().equals(text)), "tokens were lost");
      }
    }
  }

  @Test
  void restatesRemovalsThenStepsThenTheFirstInteractionThenWork() {
    var log = emptyLog();
    Step parent = step("parent", null);
    Step child = step("child", "parent");
    log.append(new StepAdded(step("old", null)));
    log.append(new StepAdded(parent));
    log.append(new WorkStarted());
    log.append(new FirstInteraction("hello"));
    log.append(new StepAdded(child));
    log.append(new StepRemoved("old"));

    assertEquals(
        List.of(
            new StepRemoved("old"),
            new StepAdded(parent),
            new StepAdded(child),
            new FirstInteraction("hello"),
            new WorkStarted()),
        log.changesSince(0).events());
    assertEquals(
        List.of(new StepRemoved("old"), new StepAdded(child), new WorkStarted()),
        log.changesSince(4).events());
    assertEquals(6, log.changesSince(4).cursor());
  }

  @Test
  void saysThatWorkGoesOnEvenToAReaderThatIsUpToDate() {
    var log = emptyLog();
    log.append(new WorkStarted());
    assertEquals(List.of(new WorkStarted()), log.changesSince(1).events());
    assertEquals(List.of(), log.read(1, 10).events());

    log.append(new WorkEnded());
    assertEquals(List.of(new WorkEnded()), log.changesSince(1).events());
    assertEquals(List.of(), log.changesSince(2).events());
  }

  @Test
  void removesAStepWithAllBelowItAndTakesNothingInThereAnyMore() {
    var log = emptyLog();
    log.append(new StepAdded(step("a", null)));
    log.append(new StepAdded(step("b", "a")));
    log.append(new StepAdded(step("c", "b")));
    log.append(new StepAdded(step("other", null)));

    log.append(new StepRemoved("a"));
    log.append(new StepAdded(step("late", "b")));
    log.append(new StepUpdated(step("c", "b")));

    assertEquals(List.of("other"), log.state().steps().stream().map(Step::id).toList());
    assertTrue(log.step("c").isEmpty());
  }

  @Test
  void refusesToMoveAStep() {
    var log = emptyLog();
    log.append(new StepAdded(step("a", null)));
    log.append(new StepAdded(step("b", "a")));

    assertThrows(
        IllegalArgumentException.class, () -> log.append(new StepUpdated(step("b", null))));
    assertEquals(2, log.lastNumber());
  }

  @Test
  void takesACursorThatItNeverGaveAsNone() {
    var log = emptyLog();
    log.append(new StepAdded(step("a", null)));

    for (long cursor : new long[] {99, -1}) {
      assertEquals(log.changesSince(0), log.changesSince(cursor));
      var reader = new ChatState();
      reader.apply(log.read(cursor, 10));
      assertEquals(log.state().steps(), reader.steps());
    }
    assertThrows(IllegalArgumentException.class, () -> log.read(0, 0));
  }

  @Test
  void callsListenersAfterEveryAppendUntilTheyClose() {
    var log = emptyLog();
    var calls = new AtomicInteger();
    ChatLog.Subscription failing =
        log.subscribe(() -> {
          throw new IllegalStateException("a listener's own trouble");
        });
    ChatLog.Subscription counting = log.subscribe(calls::incrementAndGet);

    log.append(new WorkStarted());
    counting.close();
    counting.close();
    log.append(new WorkEnded());
    failing.close();

    assertEquals(1, calls.get());
  }

  @Test
  void givesACopyOfItsState() {
    var log = emptyLog();
    log.append(new StepAdded(step("a", null)));
    ChatState before = log.state();

    log.append(new TokenAppended("a", "later", false));

    assertEquals(List.of(""), before.steps().stream().map(Step::output).toList());
    assertEquals("later", log.step("a").map(Step::output).orElse("gone"));
  }

  private static void assertSame(PlainState expected, ChatState actual) {
    assertEquals(expected.steps(), actual.steps());
    assertEquals(expected.firstInteraction(), actual.firstInteraction());
    assertEquals(expected.working(), actual.working());
    expected.assertSameAround(actual);
  }

  private static void write(ChatLog log, String id) {
    log.append(new StepAdded(step(id, null)));
    for (int i = 0; i < TOKENS; i++) {
      log.append(new TokenAppended(id, i + " ", false));
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
            int _ = dirty.drainPermits();
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

  private static Step step(String id, @Nullable String parent) {
    return Step.said(id, parent, StepType.ASSISTANT_MESSAGE, "Echo", "").withStreaming(true);
  }
}
