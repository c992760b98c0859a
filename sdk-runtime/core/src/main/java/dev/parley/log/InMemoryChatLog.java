package dev.parley.log;

import dev.parley.step.Step;
import java.util.List;
import java.util.Optional;

/** A chat's log in this process's memory. Safe for use by multiple threads. */
public final class InMemoryChatLog implements ChatLog {

  /** Makes the log of a new chat. */
  public InMemoryChatLog() {}

  @Override
  public long append(ChatEvent event) {
    return 0;
  }

  @Override
  public long lastNumber() {
    return 0;
  }

  @Override
  public LogBatch read(long cursor, int limit) {
    return new LogBatch(List.of(), cursor, false);
  }

  @Override
  public LogBatch changesSince(long cursor) {
    return new LogBatch(List.of(), cursor, true);
  }

  @Override
  public ChatState state() {
    return new ChatState();
  }

  @Override
  public Optional<Step> step(String id) {
    return Optional.empty();
  }

  @Override
  public Subscription subscribe(Runnable listener) {
    throw new UnsupportedOperationException();
  }
}
