package dev.parley.blocking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A queue that serves its owners in turn, and each owner's items in order. Guarded by its user.
 *
 * @param <T> the items
 */
final class FairQueue<T> {

  private final Map<String, Deque<T>> byOwner = new LinkedHashMap<>(); // next in turn first
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(String owner, T item) {
    byOwner.computeIfAbsent(owner, o -> new ArrayDeque<>()).addLast(item);
    size++;
  }

  /** Takes the next item of the first owner in turn that is eligible; null when there is none. */
  @Nullable T poll(Predicate<String> eligible) {
    for (Iterator<Map.Entry<String, Deque<T>>> i = byOwner.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, Deque<T>> next = i.next();
      String owner = next.getKey();
      Deque<T> items = next.getValue();
      if (eligible.test(owner)) {
        T item = items.removeFirst();
        i.remove();
        if (!items.isEmpty()) {
          byOwner.put(owner, items); // behind all others
        }
        size--;
        return item;
      }
    }
    return null;
  }

  /** Takes all items out. */
  List<T> drain() {
    List<T> all = byOwner.values().stream().flatMap(Deque::stream).toList();
    byOwner.clear();
    size = 0;
    return all;
  }

  /** Takes an item out, and tells whether it was there. */
  boolean remove(String owner, T item) {
    Deque<T> items = byOwner.get(owner);
    if (items == null || !items.remove(item)) {
      return false;
    }
    if (items.isEmpty()) {
      byOwner.remove(owner);
    }
    size--;
    return true;
  }
}
