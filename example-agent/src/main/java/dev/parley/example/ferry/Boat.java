package dev.parley.example.ferry;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The boat, which is the same in all chats. */
final class Boat {

  static final int ROWS = 6;
  static final String LETTERS = "ABCD";

  private final Lock selling = new ReentrantLock();
  private final Set<String> taken = new ConcurrentSkipListSet<>(List.of("1A", "1B", "3D", "4C"));

  boolean has(String seat) {
    return seat.matches("[1-%d][%s]".formatted(ROWS, LETTERS));
  }

  List<String> taken() {
    return List.copyOf(taken);
  }

  /** Sells all of the seats, or none of them if somebody has one. */
  boolean sell(List<String> seats) {
    selling.lock();
    try {
      return Collections.disjoint(taken, seats) && taken.addAll(seats);
    } finally {
      selling.unlock();
    }
  }
}
