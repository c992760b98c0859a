package dev.parley.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Things with ids in the order in which they appeared, and the numbers of the events that changed
 * them. Guarded by the state.
 *
 * @param <T> the things
 */
final class Shelf<T> {

  private final SequencedMap<String, Kept<T>> things = new LinkedHashMap<>();
  private final SequencedMap<String, Long> removals = new LinkedHashMap<>(); // oldest first

  /**
   * A thing.
   *
   * @param addedAt the number of the event that it appeared with
   * @param changedAt the number of the event that gave it this form
   */
  private record Kept<T>(T thing, long addedAt, long changedAt) {}

  void put(String id, T thing, long number) {
    things.compute(
        id, (_, kept) -> new Kept<>(thing, kept == null ? number : kept.addedAt(), number));
  }

  void removeIf(String id, Predicate<T> gone, long number) {
    if (find(id).filter(gone).isPresent()) {
      remove(id, number);
    }
  }

  void remove(String id, long number) {
    if (things.remove(id) != null) {
      removals.putLast(id, number);
      if (removals.size() > ChatLog.REMEMBERED_REMOVALS) {
        removals.pollFirstEntry();
      }
    }
  }

  /** Removes what went with something else, which says so itself. */
  void removeSilently(Predicate<T> gone) {
    things.values().removeIf(kept -> gone.test(kept.thing()));
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(things.get(id)).map(Kept::thing);
  }

  List<T> all() {
    return things.values().stream().map(Kept::thing).toList();
  }

  Shelf<T> copy() {
    var copy = new Shelf<T>();
    copy.things.putAll(things);
    return copy;
  }

  /**
   * Restates what changed after a cursor: what went, and what is there.
   *
   * @param anew whether the reader is to give up everything first
   */
  void changesSince(long cursor, boolean anew, Consumer<String> gone, Consumer<T> there) {
    long from = anew ? 0 : cameBackAt(cursor);
    removals.forEach((id, number) -> {
      if (number > cursor) {
        gone.accept(id);
      }
    });
    things.forEach((id, kept) -> {
      if (kept.addedAt() >= from) {
        gone.accept(id);
      }
    });
    things.values().stream()
        .filter(kept -> kept.addedAt() >= from || kept.changedAt() > cursor)
        .forEach(kept -> there.accept(kept.thing()));
  }

  /** What was removed and came back stands further down than the reader may have it. */
  private long cameBackAt(long cursor) {
    return removals.entrySet().stream()
        .filter(removal -> removal.getValue() > cursor)
        .map(removal -> things.get(removal.getKey()))
        .filter(Objects::nonNull)
        .mapToLong(Kept::addedAt)
        .min()
        .orElse(Long.MAX_VALUE);
  }
}
