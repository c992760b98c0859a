package dev.parley.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * Writes to a channel that does not block, from one virtual thread at a time, which parks while the
 * channel is full.
 */
final class ChannelWriter implements ChannelListener<ConduitStreamSinkChannel> {

  private final ConduitStreamSinkChannel channel;
  private volatile @Nullable Thread parked;
  private volatile boolean writable;
  private volatile boolean ended;

  /** Makes a writer and puts it on the channel as its listener. */
  ChannelWriter(ConduitStreamSinkChannel channel) {
    this.channel = channel;
    channel.setWriteListener(this);
  }

  /**
   * Writes all that remains in the buffer.
   *
   * @return whether the channel was full in between
   * @throws IOException if the channel is closed, or is closed meanwhile
   */
  boolean write(ByteBuffer bytes) throws IOException {
    boolean waited = false;
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        awaitWritable();
        waited = true;
      }
    }
    while (!channel.flush()) {
      awaitWritable();
      waited = true;
    }
    return waited;
  }

  private void awaitWritable() throws IOException {
    writable = false;
    parked = Thread.currentThread();
    channel.resumeWrites();
    while (!writable && !ended) {
      LockSupport.park(this);
    }
    parked = null;
    if (ended) {
      throw new ClosedChannelException();
    }
  }

  /** Called on the I/O thread once the channel takes bytes again. */
  @Override
  public void handleEvent(ConduitStreamSinkChannel ready) {
    ready.suspendWrites();
    writable = true;
    LockSupport.unpark(parked);
  }

  /** Ends a write that waits; the channel is closed, or is about to be. */
  void end() {
    ended = true;
    LockSupport.unpark(parked);
  }
}
