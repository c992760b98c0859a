package dev.parley.server.transport;

import dev.parley.protocol.bytes.ByteSink;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Output buffers that connections share while they write, so that an idle one holds none. Safe for
 * use by multiple threads.
 */
final class BufferPool {

  private static final int MOST_KEPT = 32;
  private static final int FIRST_CAPACITY = 1024;

  private final int largestKept;
  private final BlockingQueue<ByteSink> idle = new ArrayBlockingQueue<>(MOST_KEPT);

  /** Makes an empty pool that keeps buffers of normal size only. */
  BufferPool(int normalSize) {
    largestKept = 2 * normalSize;
  }

  /** Returns an empty buffer. */
  ByteSink take() {
    ByteSink kept = idle.poll();
    return kept != null ? kept : new ByteSink(FIRST_CAPACITY);
  }

  /** Takes a buffer back, whose taker must not touch it again. */
  void give(ByteSink buffer) {
    if (buffer.capacity() <= largestKept) {
      buffer.clear();
      idle.offer(buffer);
    }
  }

  /** Lets go of one buffer; called now and then, it gives the memory of a busy hour back. */
  void shrink() {
    idle.poll();
  }
}
