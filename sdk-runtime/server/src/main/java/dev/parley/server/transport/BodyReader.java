package dev.parley.server.transport;

import dev.parley.protocol.bytes.ByteSink;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSourceChannel;

/**
 * Collects a request's body as it arrives, without a thread. Memory grows with what has arrived,
 * not with what was announced.
 */
final class BodyReader implements ChannelListener<StreamSourceChannel> {

  /** Takes what comes of it; one of the methods is called, once, on the I/O thread. */
  interface Result {

    /** The body is here. */
    void complete(ByteBuffer body);

    /** The body is longer than is allowed. */
    void tooLarge(long bytes);

    /** There is no memory for the body now. */
    void noRoom();

    /** The client has gone. */
    void lost();
  }

  private static final int FIRST_CAPACITY = 256;

  private final HttpServerExchange exchange;
  private final int most;
  private final InputBudget.Share share;
  private final Result result;
  private final ByteSink body = new ByteSink(FIRST_CAPACITY);
  private boolean done;

  private BodyReader(
      HttpServerExchange exchange, int most, InputBudget.Share share, Result result) {
    this.exchange = exchange;
    this.most = most;
    this.share = share;
    this.result = result;
  }

  /** Begins to read; called on the exchange's I/O thread, outside of its handler. */
  static void read(HttpServerExchange exchange, int most, InputBudget.Share share, Result result) {
    long announced = exchange.getRequestContentLength();
    if (announced > most) {
      result.tooLarge(announced);
      return;
    }
    StreamSourceChannel channel = exchange.getRequestChannel();
    var reader = new BodyReader(exchange, most, share, result);
    channel.getReadSetter().set(reader);
    reader.handleEvent(channel);
    if (!reader.done) {
      channel.resumeReads();
    }
  }

  @Override
  public void handleEvent(StreamSourceChannel channel) {
    if (done) {
      return;
    }
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      while (take(channel, pooled.getBuffer())) {}
    } catch (RequestTooBigException e) {
      finish(channel);
      result.tooLarge(Math.max(exchange.getRequestContentLength(), most + 1L));
    } catch (IOException e) {
      finish(channel);
      result.lost();
    }
  }

  private boolean take(StreamSourceChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.read(buffer.clear());
    if (count < 0) {
      finish(channel);
      result.complete(body.view());
      return false;
    }
    if (body.size() + count > most) {
      finish(channel);
      result.tooLarge(body.size() + (long) count);
      return false;
    }
    body.put(buffer.flip());
    share.change(count);
    if (share.isExceeded()) {
      finish(channel);
      result.noRoom();
      return false;
    }
    return count > 0;
  }

  private void finish(StreamSourceChannel channel) {
    done = true;
    share.change(-body.size());
    channel.suspendReads();
  }
}
