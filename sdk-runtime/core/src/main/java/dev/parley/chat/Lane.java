package dev.parley.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns that come in order, and at most so many at once. Guarded by the chat's lock. */
final class Lane {

  /** What turns do not wait for each other. */
  enum Kind {
    /** The conversation: one after the other. */
    TALK(1),
    /** A recording: one piece after the other. */
    AUDIO(1),
    /** What comes in beside: any order, but not so much at once that it is felt elsewhere. */
    ASIDE(16);

    private final int width;

    Kind(int width) {
      this.width = width;
    }
  }

  private final Kind kind;
  private final Deque<Turn> waiting = new ArrayDeque<>(2);
  private final Set<Turn> going = new HashSet<>(2); // over or not: their threads are at work

  Lane(Kind kind) {
    this.kind = kind;
  }

  void add(Turn turn) {
    waiting.addLast(turn);
  }

  void addFirst(Turn turn) {
    waiting.addFirst(turn);
  }

  /** Takes the turn that may begin now, if any may. */
  @Nullable Turn next() {
    if (going.size() == kind.width) {
      return null;
    }
    return waiting.pollFirst();
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

  /** Takes all turns that wait. */
  List<Turn> clear() {
    var cleared = new ArrayList<>(waiting);
    waiting.clear();
    return cleared;
  }

  boolean isBusy() {
    return !going.isEmpty() || !waiting.isEmpty();
  }
}
