package dev.parley.server.transport;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a client has sent and nobody has looked at: handled in order, one at a time, on a virtual
 * thread that exists while there is something.
 *
 * <p>Takes everything that it is offered, and says when whoever reads from the client had better
 * pause. Safe for use by multiple threads.
 */
final class Inbox {

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().name("parley-socket-in").factory();

  private static final int MOST_ITEMS = 64;

  private record Item(int bytes, Runnable work) {}

  private final int mostBytes;
  private final InputBudget.Share share;
  private final SerialTask reader = new SerialTask(THREADS, this::work);
  private final ReentrantLock changing = new ReentrantLock();
  private final Queue<Item> items = new ArrayDeque<>(2); // guarded by changing
  private long bytes; // guarded by changing
  private boolean closed; // guarded by changing
  private @Nullable Runnable onRoom; // guarded by changing

  /**
   * Makes an empty inbox that is full with a few items or with {@code mostBytes}.
   *
   * @param share is told of what is held here
   */
  Inbox(int mostBytes, InputBudget.Share share) {
    this.mostBytes = mostBytes;
    this.share = share;
  }

  /**
   * Adds work to be done after all that was added before.
   *
   * @param bytes how much memory the work holds
   * @param work must not throw
   * @return false once the inbox is closed: the work will not be done
   */
  boolean add(int bytes, Runnable work) {
    changing.lock();
    try {
      if (closed) {
        return false;
      }
      items.add(new Item(bytes, work));
      this.bytes += bytes;
    } finally {
      changing.unlock();
    }
    share.change(bytes);
    reader.ask();
    return true;
  }

  /** Adds the last work that is done here. */
  void close(Runnable last) {
    changing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      items.add(new Item(0, last));
    } finally {
      changing.unlock();
    }
    reader.ask();
  }

  /** Tells whether whoever reads from the client should pause until there is room. */
  boolean isFull() {
    changing.lock();
    try {
      return full();
    } finally {
      changing.unlock();
    }
  }

  /** Calls {@code room} once when the inbox is not full, at once if it is not full now. */
  void whenRoom(Runnable room) {
    changing.lock();
    try {
      if (full()) {
        onRoom = room;
        return;
      }
    } finally {
      changing.unlock();
    }
    room.run();
  }

  private boolean full() {
    return items.size() >= MOST_ITEMS || bytes > mostBytes;
  }

  private void work() {
    for (Item item = next(); item != null; item = next()) {
      item.work().run();
      finished(item);
    }
  }

  private @Nullable Item next() {
    changing.lock();
    try {
      return items.poll();
    } finally {
      changing.unlock();
    }
  }

  /** Only now: an item takes up room until it is dealt with. */
  private void finished(Item item) {
    share.change(-item.bytes());
    Runnable room = null;
    changing.lock();
    try {
      bytes -= item.bytes();
      if (!full()) {
        room = onRoom;
        onRoom = null;
      }
    } finally {
      changing.unlock();
    }
    if (room != null) {
      room.run();
    }
  }
}
