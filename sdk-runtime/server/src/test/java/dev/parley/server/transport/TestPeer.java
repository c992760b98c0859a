package dev.parley.server.transport;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Says everything back and remembers what it heard. */
final class TestPeer implements Peer {

  final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  final CountDownLatch closed = new CountDownLatch(1);
  final Line line;
  private final Queue<String> unsaid = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();
  volatile long delivered;
  final AtomicInteger deliveries = new AtomicInteger();
  volatile @Nullable CountDownLatch gate;

  TestPeer(Line line) {
    this.line = line;
  }

  /** Sends a message. */
  void say(String text) {
    unsaid.add(text);
    line.wake();
  }

  @Override
  public void text(String message) {
    CountDownLatch closedGate = gate;
    if (closedGate != null) {
      try {
        closedGate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (message.equals("bug")) {
      throw new IllegalStateException("secret detail of a bug");
    }
    heard.add(message);
    line.settle(true);
    say(message);
  }

  @Override
  public void binary(ByteBuffer message) {
    text("binary:" + message.remaining());
  }

  @Override
  public void tooLarge(long bytes) {
    text("too large:" + bytes);
  }

  @Override
  public void fill(MessageSink sink) {
    while (!sink.isFull()) {
      String next = unsaid.poll();
      if (next == null) {
        return;
      }
      sink.begin().put('4').utf8(next);
      sink.end();
      written.incrementAndGet();
    }
  }

  @Override
  public long position() {
    return written.get();
  }

  @Override
  public void delivered(long position) {
    delivered = position;
    deliveries.incrementAndGet();
  }

  @Override
  public void closed() {
    closed.countDown();
  }
}
