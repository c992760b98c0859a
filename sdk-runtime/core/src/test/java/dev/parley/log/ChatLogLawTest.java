package dev.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of {@link ChatLog}, for chats and readers that chance makes up. */
class ChatLogLawTest {

  private static final int EVENTS = 600;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyReaderReachesTheStateOfAllEvents(int seed) {
    for (int round = 0; round < 25; round++) {
      var random = new Random(1000L * seed + round);
      var log = new InMemoryChatLog();
      var all = new PlainState();
      List<Reader> readers = new ArrayList<>();
      var events = new RandomEvents(random);

      for (int i = 0; i < EVENTS; i++) {
        ChatEvent event = events.next();
        assertThat(log.append(event)).isEqualTo(i + 1);
        all.apply(event);
        if (random.nextInt(60) == 0) {
          readers.add(new Reader(log, random));
        }
        readers.forEach(Reader::maybeRead);
      }

      assertEqual(log.state(), all);
      for (Reader reader : readers) {
        reader.readAll();
        assertEqual(reader.state, all);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void changesSinceServesReadersThatHaveAppliedSomeOfThem(int seed) {
    var random = new Random(seed);
    var log = new InMemoryChatLog();
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

      assertEqual(reader, all);
    }
  }

  private static void assertEqual(ChatState actual, PlainState expected) {
    assertThat(actual.steps()).isEqualTo(expected.steps());
    assertThat(actual.firstInteraction()).isEqualTo(expected.firstInteraction());
    assertThat(actual.working()).isEqualTo(expected.working());
  }

  /** Reads now and then, one by one or whole, and holds more or less of the log's tail. */
  private static final class Reader {

    private final ChatState state = new ChatState();
    private final ChatLog log;
    private final Random random;
    private final int laziness;
    private ChatLog.Subscription subscription;
    private long cursor;

    Reader(ChatLog log, Random random) {
      this.log = log;
      this.random = random;
      this.laziness = 1 + random.nextInt(200);
      this.subscription = log.subscribe(() -> {});
    }

    void maybeRead() {
      if (random.nextInt(laziness) > 0) {
        return;
      }
      switch (random.nextInt(6)) {
        case 0 -> take(log.changesSince(cursor));
        case 1 -> take(log.changesSince(random.nextLong(cursor + 1)));
        case 2 -> subscription.close();
        case 3 -> subscription = log.subscribe(() -> {});
        default -> take(log.read(cursor, 1 + random.nextInt(20)));
      }
      if (random.nextBoolean()) {
        subscription.passed(cursor);
      }
    }

    void readAll() {
      while (cursor < log.lastNumber()) {
        take(log.read(cursor, 50));
      }
    }

    private void take(LogBatch batch) {
      state.apply(batch);
      assertThat(batch.cursor()).isGreaterThanOrEqualTo(cursor);
      cursor = batch.cursor();
    }
  }
}
