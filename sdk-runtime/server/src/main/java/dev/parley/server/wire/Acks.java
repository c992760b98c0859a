package dev.parley.server.wire;

import dev.parley.ask.OpenQuestion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a page was asked, by the number under which it answers. Safe for use by multiple threads.
 */
final class Acks {

  private final AtomicLong next = new AtomicLong(1);
  private final Map<Long, Asked> open = new ConcurrentHashMap<>();

  /** Something that a page was asked. */
  sealed interface Asked {

    /** Returns the id of the question, or of the call. */
    String id();

    /** A question to the person. */
    record Question(String id, OpenQuestion.Wanted wanted) implements Asked {}

    /** A call of a function of the page. */
    record Call(String id) implements Asked {}
  }

  /**
   * Returns the number for something that the page is asked now, in place of what it was before.
   */
  long expect(Asked asked) {
    open.values().removeIf(other -> other.getClass() == asked.getClass());
    long number = next.getAndIncrement();
    open.put(number, asked);
    return number;
  }

  /** Returns what the page answers with a number, once. */
  Optional<Asked> take(long number) {
    return Optional.ofNullable(open.remove(number));
  }

  /** It is open no longer. */
  void close(String id) {
    open.values().removeIf(asked -> asked.id().equals(id));
  }
}
