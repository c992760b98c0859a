package dev.parley.server.rest;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/**
 * A request's body of any length as a stream, for one virtual thread: the I/O thread reads no
 * further ahead than a few buffers, and who waits for it holds no carrier, which Undertow's own
 * blocking stream does.
 */
final class BodyStream extends InputStream {

  private static final int AHEAD = 8;
  private static final byte[] END = {};

  /** Who is slower than this, in bytes a second, only means to keep us busy. */
  private static final long SLOWEST = 1_000;

  private final HttpServerExchange exchange;
  private final Duration patience;
  private final StreamSourceChannel channel;
  private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(AHEAD + 1);
  private final AtomicBoolean paused = new AtomicBoolean();
  private final long began = System.nanoTime();
  private volatile @Nullable IOException failure;
  private byte[] current = END;
  private int position;
  private boolean ended;
  private long received;
  private boolean closed; // looked at by the I/O thread only

  /**
   * Begins to read, on the exchange's I/O thread.
   *
   * @param patience how long nothing may arrive, and how much longer the whole may take than at the
   *     slowest pace
   */
  BodyStream(HttpServerExchange exchange, Duration patience) {
    this.exchange = exchange;
    this.patience = patience;
    this.channel = exchange.getRequestChannel();
  }

  /** Asks for the first bytes. Called on the reading thread. */
  void begin() {
    channel.getReadSetter().set(this::readFrom);
    exchange.getIoThread().execute(() -> readFrom(channel));
  }

  /** On the I/O thread: takes what is there, and no more than there is room for. */
  private void readFrom(StreamSourceChannel source) {
    if (closed) {
      return;
    }
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (arrived.remainingCapacity() > 1) { // one place is for the end
        int length = source.read(buffer.clear());
        if (length == 0) {
          source.resumeReads();
          return;
        }
        if (length < 0) {
          arrived.add(END);
          return;
        }
        var copy = new byte[length];
        buffer.flip().get(copy);
        arrived.add(copy);
      }
      source.suspendReads();
      paused.set(true);
      if (arrived.size() < AHEAD / 2) {
        goOn(); // the reader was faster, and has not seen the pause
      }
    } catch (IOException e) {
      failure = e;
      boolean _ = arrived.offer(END);
    }
  }

  /**
   * Reads no more: whoever answers now has the exchange for itself. Returns when the I/O thread has
   * let go of it.
   */
  @Override
  public void close() {
    var released = new CountDownLatch(1);
    try {
      exchange
          .getIoThread()
          .execute(() -> {
            closed = true;
            channel.suspendReads();
            channel.getReadSetter().set(null);
            released.countDown();
          });
      boolean _ = released.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException serverIsClosed) {
      // nobody reads any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn() {
    if (paused.compareAndSet(true, false)) {
      exchange.getIoThread().execute(() -> readFrom(channel));
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == current.length && !next()) {
      return -1;
    }
    int copied = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, copied);
    position += copied;
    return copied;
  }

  private boolean next() throws IOException {
    if (ended) {
      return false;
    }
    byte[] arrival = await();
    if (arrived.size() < AHEAD / 2) {
      goOn();
    }
    current = arrival;
    position = 0;
    received += arrival.length;
    ended = arrival.length == 0;
    IOException broken = failure;
    if (ended && broken instanceof RequestTooBigException) {
      throw RefusedException.because(400, "File size too large: the form is too long.");
    }
    if (ended && broken != null) {
      throw new BrokenBodyException("the body broke off", broken);
    }
    return !ended;
  }

  private byte[] await() throws IOException {
    try {
      byte[] arrival = arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (arrival == null) {
        throw new BrokenBodyException("nothing has arrived for " + patience.toSeconds() + " s");
      }
      long grace = patience.toNanos() + TimeUnit.SECONDS.toNanos(received / SLOWEST);
      if (System.nanoTime() - began > grace && arrival.length > 0) {
        throw new BrokenBodyException("the body comes more slowly than anybody sends");
      }
      return arrival;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenBodyException("interrupted while a body arrives", e);
    }
  }
}
