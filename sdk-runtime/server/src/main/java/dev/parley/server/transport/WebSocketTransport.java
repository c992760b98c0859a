package dev.parley.server.transport;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.websocket.FrameDecoder;
import dev.parley.protocol.websocket.FrameException;
import dev.parley.protocol.websocket.FrameWriter;
import dev.parley.protocol.websocket.Incoming;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * One WebSocket: frames in on the I/O thread, frames out on the thread that flushes.
 *
 * <p>Everything that leaves, close and pong frames included, leaves by {@link #flush}, so that
 * frames never mix.
 */
final class WebSocketTransport {

  /** A message so much longer than allowed is not waited for. */
  private static final int HARD_CAP_FACTOR = 16;

  /** One client does not keep an I/O thread from the others for longer than this. */
  private static final int READS_IN_A_ROW = 16;

  /**
   * The last frame.
   *
   * @param patient whether what the session has to say goes first
   */
  private record CloseFrame(int code, String reason, boolean patient) {}

  /** A connection with what belongs to it. */
  private record Channel(
      StreamConnection connection, ByteBufferPool readBuffers, ChannelWriter writer) {}

  private final EngineSession session;
  private final BufferPool buffers;
  private final int enough;
  private final FrameDecoder decoder;
  private final AtomicReference<@Nullable ByteBuffer> pong = new AtomicReference<>();
  private final AtomicReference<@Nullable CloseFrame> closing = new AtomicReference<>();
  private volatile @Nullable Channel channel;
  private volatile boolean closed;
  private boolean closeSent; // by the thread that flushes
  private boolean slow; // likewise
  private int counted; // by the I/O thread

  /** Makes the transport of a handshake that is not answered yet. */
  WebSocketTransport(EngineSession session, SocketConfig config, BufferPool buffers) {
    this.session = session;
    this.buffers = buffers;
    this.enough = config.outputBuffer();
    this.decoder = new FrameDecoder(config.maxPayload(), hardCap(config));
  }

  /** Returns how many bytes of one message or request are read at all, be it to drop them. */
  static long hardCap(SocketConfig config) {
    return (long) config.maxPayload() * HARD_CAP_FACTOR;
  }

  /** Begins to read and write. Called on the connection's I/O thread. */
  void attach(StreamConnection connection, ByteBufferPool readBuffers) {
    if (closed) {
      IoUtils.safeClose(connection); // the session ended while the handshake was answered
      return;
    }
    var writer = new ChannelWriter(connection.getSinkChannel());
    connection.setCloseListener(gone -> onClosed(writer));
    boundKernelBuffer(connection);
    channel = new Channel(connection, readBuffers, writer);
    if (closed) {
      abort(); // it ended just now, before there was a channel to close
      return;
    }
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setReadListener(this::onReadable);
    source.wakeupReads(); // bytes may have come with the handshake
    session.wake();
  }

  /** What the kernel holds for a slow reader is memory, too, and delays its heartbeat. */
  private void boundKernelBuffer(StreamConnection connection) {
    try {
      connection.setOption(Options.SEND_BUFFER, enough);
    } catch (IOException e) {
      session.log().failed(session, e);
    }
  }

  /**
   * Writes what the source gives until it gives nothing more. Called on one virtual thread at a
   * time, which parks while the client does not take what it is sent.
   *
   * @throws IOException if the connection is broken
   */
  void flush(Consumer<MessageSink> source) throws IOException {
    Channel channel = this.channel;
    if (channel == null || closed || closeSent) {
      return;
    }
    ByteSink bytes = buffers.take();
    try {
      while (fill(bytes, source)) {
        slow = channel.writer().write(bytes.view());
        if (slow) {
          session.heard(); // full and then not: someone reads at the other end
        }
        if (closeSent) {
          channel.connection().getSinkChannel().shutdownWrites();
          return;
        }
        bytes.clear();
      }
    } finally {
      buffers.give(bytes);
    }
  }

  private boolean fill(ByteSink bytes, Consumer<MessageSink> source) {
    CloseFrame last = closing.get();
    if (last == null || last.patient()) {
      ByteBuffer data = pong.getAndSet(null);
      if (data != null) {
        new FrameWriter(bytes).pong(data);
      }
      source.accept(MessageSink.ofFrames(bytes, enough, slow));
    }
    if (last != null && bytes.size() == 0) {
      new FrameWriter(bytes).close(last.code(), last.reason());
      closeSent = true;
    }
    return bytes.size() > 0;
  }

  /** Answers a ping; of several that wait for an answer, only the newest gets one. */
  void answer(Incoming.Ping ping) {
    pong.set(ping.data());
    session.wake();
  }

  /**
   * Says goodbye after what is being written; nothing that still arrives is looked at.
   *
   * @param patient whether what the session has to say goes first
   */
  void finish(int code, String reason, boolean patient) {
    Channel channel = this.channel;
    if (channel == null) {
      abort();
      return;
    }
    if (closing.compareAndSet(null, new CloseFrame(code, reason, patient))) {
      channel.connection().getSourceChannel().resumeReads(); // to see the client's end
      session.wake();
    }
  }

  /** Closes the connection at once. */
  void abort() {
    closed = true;
    Channel channel = this.channel;
    if (channel != null) {
      channel.writer().end();
      IoUtils.safeClose(channel.connection());
    }
  }

  /** Tells whether the connection is no more. */
  boolean isClosed() {
    return closed;
  }

  private void onClosed(ChannelWriter writer) {
    closed = true;
    writer.end();
    session.lost(this);
  }

  private void onReadable(ConduitStreamSourceChannel source) {
    Channel channel = this.channel;
    if (channel == null) {
      return;
    }
    try (PooledByteBuffer pooled = channel.readBuffers().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      for (int i = 0; i < READS_IN_A_ROW && read(source, buffer.clear()); i++) {}
    } catch (FrameException e) {
      session.broke(this, e);
    } catch (IOException e) {
      abort();
    }
  }

  /** Reads once; tells whether to read on. */
  private boolean read(ConduitStreamSourceChannel source, ByteBuffer buffer) throws IOException {
    int count = source.read(buffer);
    if (count < 0) {
      abort(); // half a connection is of no use to a WebSocket
      return false;
    }
    if (count == 0 || closing.get() != null) {
      return count > 0;
    }
    session.heard();
    decoder.decode(buffer.flip(), item -> session.arrived(this, item));
    count(decoder.held());
    if (session.inbox().isFull()) {
      source.suspendReads();
      session.inbox().whenRoom(source::resumeReads);
      return false;
    }
    return true;
  }

  /** Notes what is held of a message that has only begun to arrive. */
  private void count(int held) {
    if (held == counted) {
      return;
    }
    session.share().change(held - counted);
    counted = held;
    if (session.share().isExceeded()) {
      session.overflowed();
    }
  }
}
