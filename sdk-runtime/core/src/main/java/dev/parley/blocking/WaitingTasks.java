package dev.parley.blocking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for a place: those in the queue, and those outside, whose submitters wait for
 * room in it. Guarded by its user.
 */
final class WaitingTasks {

  private final int room;
  private final FairQueue<PoolTask<?>> ready = new FairQueue<>();
  private final FairQueue<PoolTask<?>> outside = new FairQueue<>();
  private final Map<String, Integer> ofMethod = new HashMap<>(); // how many wait

  WaitingTasks(int room) {
    this.room = room;
  }

  /** Returns how many tasks are in the queue. */
  int ready() {
    return ready.size();
  }

  /** Returns how many tasks wait, those outside included. */
  int size() {
    return ready.size() + outside.size();
  }

  /** Returns how many calls of a method wait. */
  int of(String method) {
    return ofMethod.getOrDefault(method, 0);
  }

  void add(PoolTask<?> task) {
    ofMethod.merge(task.name(), 1, Integer::sum);
    if (ready.size() < room) {
      enter(task);
    } else {
      outside.add(task.owner(), task);
    }
  }

  /** Takes the task out whose turn it is among those of eligible chats; null when there is none. */
  @Nullable PoolTask<?> next(Predicate<String> eligible) {
    PoolTask<?> next = ready.poll(eligible);
    if (next != null) {
      forget(next);
      fillUp();
    }
    return next;
  }

  /** Takes a task out, and tells whether it was there. */
  boolean remove(PoolTask<?> task) {
    boolean found = ready.remove(task.owner(), task);
    if (found) {
      fillUp();
    } else {
      found = outside.remove(task.owner(), task);
    }
    if (found) {
      forget(task);
      task.letIn();
    }
    return found;
  }

  /** Takes all tasks out. */
  List<PoolTask<?>> drain() {
    ofMethod.clear();
    return Stream.concat(ready.drain().stream(), outside.drain().stream()).toList();
  }

  private void enter(PoolTask<?> task) {
    ready.add(task.owner(), task);
    task.letIn();
  }

  private void fillUp() {
    PoolTask<?> next = outside.poll(any -> true);
    if (next != null) {
      enter(next);
    }
  }

  private void forget(PoolTask<?> task) {
    ofMethod.computeIfPresent(task.name(), (name, count) -> count == 1 ? null : count - 1);
  }
}
