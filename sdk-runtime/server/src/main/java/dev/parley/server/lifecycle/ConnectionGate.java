package dev.parley.server.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.server.security.LogThrottle;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.AcceptingChannel;

/** Lets in as many connections as the server holds; tells the others so and closes them. */
final class ConnectionGate implements ChannelListener<AcceptingChannel<StreamConnection>> {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionGate.class);
  private static final byte[] FULL =
      """
      HTTP/1.1 503 Service Unavailable\r
      Content-Type: application/json\r
      Content-Length: 46\r
      Connection: close\r
      Retry-After: 5\r
      X-Content-Type-Options: nosniff\r
      \r
      {"detail":"The server has too many visitors."}\
      """
          .getBytes(US_ASCII);

  private final HttpOpenListener http;
  private final int limit;
  private final AtomicInteger open = new AtomicInteger();
  private final LogThrottle throttle = new LogThrottle();

  ConnectionGate(HttpOpenListener http, int limit) {
    this.http = http;
    this.limit = limit;
  }

  @Override
  public void handleEvent(AcceptingChannel<StreamConnection> door) {
    try {
      StreamConnection connection = door.accept();
      if (connection != null) {
        let(connection);
      }
    } catch (ClosedChannelException closing) {
      LOG.debug("A connection came too late", closing);
    } catch (IOException e) {
      throttle.say(unsaid -> LOG.warn("No connection accepted ({} more before)", unsaid, e));
    }
  }

  private void let(StreamConnection connection) {
    if (open.incrementAndGet() > limit) {
      open.decrementAndGet();
      refuse(connection);
      return;
    }
    http.handleEvent(connection);
    releaseOnClose(connection);
  }

  /** Undertow has put its own listener by now; ours goes first and then calls it. */
  private void releaseOnClose(StreamConnection connection) {
    ChannelListener<? super StreamConnection> undertow = connection.getCloseListener();
    var released = new AtomicBoolean();
    connection.setCloseListener(closing -> {
      release(released);
      if (undertow != null) {
        undertow.handleEvent(closing);
      }
    });
    if (!connection.isOpen()) {
      release(released); // closed meanwhile, perhaps before our listener was there
    }
  }

  private void release(AtomicBoolean released) {
    if (released.compareAndSet(false, true)) {
      open.decrementAndGet();
    }
  }

  private void refuse(StreamConnection connection) {
    throttle.say(unsaid ->
        LOG.warn(
            "Refused a connection from {}: {} are open ({} more before)",
            connection.getPeerAddress(),
            limit,
            unsaid));
    try {
      connection.getSinkChannel().write(ByteBuffer.wrap(FULL));
    } catch (IOException gone) {
      LOG.debug("A refused connection was gone already", gone);
    }
    IoUtils.safeClose(connection);
  }
}
