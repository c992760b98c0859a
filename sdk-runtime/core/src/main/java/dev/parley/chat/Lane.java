package dev.parley.chat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns that come in order, and at most so many at once. Guarded by the chat's lock. */
final class Lane {

  /** What turns do not wait for each other. */
  enum Kind {
    /** The conversation: one after the other. */
    TALK(1, 256),
    /** A recording: one piece after the other. */
    AUDIO(1, 10_000),
    /** What comes in beside: any order, but not so much at once that it is felt elsewhere. */
    ASIDE(16, 256);

    private final int width;
    private final int mostWaiting; // of what may be lost

    Kind(int width, int mostWaiting) {
      this.width = width;
      this.mostWaiting = mostWaiting;
    }
  }

  /** What may be lost does not pile up, in bytes. */
  private static final long MOST_WEIGHT = 4_000_000;

  private final Kind kind;
  private final Deque<Turn> waiting = new ArrayDeque<>(2);
  private final Set<Turn> going = new HashSet<>(2); // over or not: their threads are at work
  private long weight; // of those that wait

  Lane(Kind kind) {
    this.kind = kind;
  }

  /** Tells whether there is room for what may be lost. */
  boolean hasRoom(Occasion occasion) {
    return waiting.size() < kind.mostWaiting
        && (waiting.isEmpty() || weight + occasion.weight() <= MOST_WEIGHT);
  }

  void add(Turn turn) {
    waiting.addLast(turn);
    weight += turn.occasion().weight();
  }

  void addFirst(Turn turn) {
    waiting.addFirst(turn);
    weight += turn.occasion().weight();
  }

  /** Takes the turn that may begin now, if any may. */
  @Nullable Turn next() {
    if (going.size() == kind.width) {
      return null;
    }
    Turn next = waiting.pollFirst();
    if (next != null) {
      weight -= next.occasion().weight();
    }
    return next;
  }

  /** A turn begins. */
  void enter(Turn turn) {
    going.add(turn);
  }

  /** Another turn may have a turn's place. Returns whether it had one. */
  boolean leave(Turn turn) {
    return going.remove(turn);
  }

  /** Returns the turns that have begun. */
  Collection<Turn> going() {
    return going;
  }

  /** Takes the turns that wait and are of a kind. */
  List<Turn> clear(Predicate<Turn> kind) {
    List<Turn> cleared = waiting.stream().filter(kind).toList();
    waiting.removeAll(cleared);
    cleared.forEach(turn -> weight -= turn.occasion().weight());
    return cleared;
  }

  boolean isBusy() {
    return !going.isEmpty() || !waiting.isEmpty();
  }
}
