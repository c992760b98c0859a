package dev.parley.log;

import dev.parley.action.Action;
import dev.parley.element.ShownElement;
import dev.parley.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat's log in this process's memory: the state, always current, and a bounded tail of events
 * for readers that keep up.
 *
 * <p>Safe for use by multiple threads. The lock is held for the length of one append or one read,
 * never for a listener.
 */
public final class InMemoryChatLog implements ChatLog {

  private static final Logger LOG = LoggerFactory.getLogger(InMemoryChatLog.class);

  private final Lock lock = new ReentrantLock();
  private final ChatState state = new ChatState(); // guarded by lock
  private final Tail tail = new Tail(); // guarded by lock
  private volatile List<Reader> readers = List.of(); // replaced, never changed

  /** Makes the log of a new chat. */
  public InMemoryChatLog() {}

  @Override
  public long append(ChatEvent event) {
    List<Reader> listening;
    long number;
    lock.lock();
    try {
      state.apply(event);
      number = state.number();
      listening = readers;
      if (!listening.isEmpty()) {
        tail.add(event);
      }
    } finally {
      lock.unlock();
    }
    for (int i = 0; i < listening.size(); i++) {
      listening.get(i).call();
    }
    return number;
  }

  @Override
  public long lastNumber() {
    lock.lock();
    try {
      return state.number();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public LogBatch read(long cursor, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit of a read must be at least 1, not " + limit);
    }
    lock.lock();
    try {
      long behind = state.number() - cursor;
      if (cursor < 0 || behind < 0 || behind > tail.size()) {
        return wholeState(cursor);
      }
      List<ChatEvent> events = tail.newest((int) behind, limit);
      return new LogBatch(events, cursor + events.size(), false);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public LogBatch changesSince(long cursor) {
    lock.lock();
    try {
      return wholeState(cursor);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ChatState state() {
    lock.lock();
    try {
      return state.copy();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Step> step(String id) {
    lock.lock();
    try {
      return state.step(id);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<ShownElement> element(String id) {
    lock.lock();
    try {
      return state.element(id);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Action> action(String id) {
    lock.lock();
    try {
      return state.action(id);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Subscription subscribe(Runnable listener) {
    var reader = new Reader(listener);
    lock.lock();
    try {
      reader.passed = state.number();
      var more = new ArrayList<>(readers);
      more.add(reader);
      readers = List.copyOf(more);
    } finally {
      lock.unlock();
    }
    return reader;
  }

  private LogBatch wholeState(long cursor) {
    long from = cursor < 0 || cursor > state.number() ? 0 : cursor;
    return new LogBatch(state.changesSince(from), state.number(), true);
  }

  /** Lets the events go that every reader has passed. Called with the lock held. */
  private void forgetPassed() {
    long slowest = state.number();
    for (Reader reader : readers) {
      slowest = Math.min(slowest, reader.passed);
    }
    tail.keepNewest((int) Math.min(tail.size(), state.number() - slowest));
  }

  /** One subscription. */
  private final class Reader implements Subscription {

    private final Runnable listener;
    private long passed; // guarded by lock

    Reader(Runnable listener) {
      this.listener = listener;
    }

    void call() {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("a listener of a chat's log failed; the others go on", e);
      }
    }

    @Override
    public void passed(long cursor) {
      lock.lock();
      try {
        passed = Math.max(passed, Math.min(cursor, state.number()));
        forgetPassed();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        readers = readers.stream().filter(reader -> reader != this).toList();
        forgetPassed();
      } finally {
        lock.unlock();
      }
    }
  }
}
