package dev.parley.server.lifecycle;

import dev.parley.server.security.ServerLimits;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * The listening socket, its I/O threads and the connections that came in through it.
 *
 * <p>Undertow's own starter offers neither a bound on connections nor an end of accepting that
 * leaves them open, so this puts the same parts together.
 */
public final class HttpFront implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
  private static final int BUFFER_BYTES = 4096;
  private static final int BUFFERS = 4096;
  private static final int BACKLOG = 1024;
  private static final long LAST_WRITES_MILLIS = 1000;

  private final XnioWorker worker;
  private final HttpOpenListener http;
  private final AcceptingChannel<StreamConnection> door;
  private final AtomicBoolean closed = new AtomicBoolean();

  private HttpFront(
      XnioWorker worker, HttpOpenListener http, AcceptingChannel<StreamConnection> door) {
    this.worker = worker;
    this.http = http;
    this.door = door;
  }

  /**
   * Listens at the address, and hands requests to the handler on the I/O threads.
   *
   * @throws IOException if the address cannot be had, {@link java.net.BindException} if it is taken
   */
  public static HttpFront open(InetSocketAddress address, ServerLimits limits, HttpHandler handler)
      throws IOException {
    ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, BUFFERS, 0);
    var http = new HttpOpenListener(buffers, undertowOptions(limits));
    http.setRootHandler(handler);
    var gate = new ConnectionGate(http, limits.connections());
    XnioWorker worker =
        Xnio.getInstance(HttpFront.class.getClassLoader()).createWorker(workerOptions());
    try {
      AcceptingChannel<StreamConnection> door =
          worker.createStreamConnectionServer(address, gate, socketOptions(worker));
      door.resumeAccepts();
      var front = new HttpFront(worker, http, door);
      LOG.info("Listening at {}", front.place());
      return front;
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      throw e;
    }
  }

  /** Returns the address that the server listens at, with the port that it was given. */
  public InetSocketAddress address() {
    return door.getLocalAddress(InetSocketAddress.class);
  }

  /** Turns new connections away; those that are open go on. */
  public void stopAccepting() {
    if (door.isOpen()) {
      LOG.info("No longer listening at {}", place());
      IoUtils.safeClose(door);
    }
  }

  /** Closes every connection and ends the I/O threads. Takes at most about a second. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    stopAccepting();
    http.closeConnections();
    LOG.info("Closed");
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LAST_WRITES_MILLIS, TimeUnit.MILLISECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private String place() {
    return address().getHostString() + ":" + address().getPort();
  }

  private static OptionMap workerOptions() {
    int cores = Runtime.getRuntime().availableProcessors();
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "parley")
        .set(Options.WORKER_IO_THREADS, Math.clamp(cores, 2, 8))
        // Handlers run on virtual threads; the worker's own pool has next to nothing to do.
        .set(Options.WORKER_TASK_CORE_THREADS, 1)
        .set(Options.WORKER_TASK_MAX_THREADS, 2)
        .getMap();
  }

  private static OptionMap socketOptions(XnioWorker worker) {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, worker.getIoThreadCount())
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BALANCING_TOKENS, 1)
        .set(Options.BALANCING_CONNECTIONS, 2)
        .set(Options.BACKLOG, BACKLOG)
        .getMap();
  }

  private static OptionMap undertowOptions(ServerLimits limits) {
    int requestMillis = Math.toIntExact(limits.requestTime().toMillis());
    int idleMillis = Math.toIntExact(limits.idleTime().toMillis());
    return OptionMap.builder()
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, limits.headerBytes())
        .set(UndertowOptions.MAX_ENTITY_SIZE, ServerLimits.DROPPED_BYTES)
        .set(UndertowOptions.MULTIPART_MAX_ENTITY_SIZE, ServerLimits.DROPPED_BYTES)
        .set(UndertowOptions.MAX_HEADERS, ServerLimits.ENTRIES)
        .set(UndertowOptions.MAX_PARAMETERS, ServerLimits.ENTRIES)
        .set(UndertowOptions.MAX_COOKIES, ServerLimits.ENTRIES)
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, requestMillis)
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, idleMillis)
        .getMap();
  }
}
