package dev.parley.testing.contract;

import dev.parley.log.ChatLog;
import dev.parley.log.ChatState;
import dev.parley.log.LogBatch;
import java.util.Random;

/** Reads now and then, one by one or whole, and holds more or less of the log's tail. */
final class LogReader {

  private final ChatState state = new ChatState();
  private final ChatLog log;
  private final Random random;
  private final int laziness;
  private ChatLog.Subscription subscription;
  private long cursor;

  LogReader(ChatLog log, Random random) {
    this.log = log;
    this.random = random;
    this.laziness = 1 + random.nextInt(200);
    this.subscription = log.subscribe(() -> {});
  }

  ChatState state() {
    return state;
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
    if (batch.cursor() < cursor) {
      throw new AssertionError("from cursor %d back to %d".formatted(cursor, batch.cursor()));
    }
    cursor = batch.cursor();
  }
}
