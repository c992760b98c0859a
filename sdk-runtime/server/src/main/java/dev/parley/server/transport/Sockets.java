package dev.parley.server.transport;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The WebSockets of one connection: the one in use, if it does not poll, and the one that it may be
 * moving to. Safe for use by multiple threads.
 */
final class Sockets {

  private final AtomicReference<@Nullable WebSocketTransport> tried = new AtomicReference<>();
  private volatile @Nullable WebSocketTransport used;
  private volatile long triedSince;

  /** Returns the WebSocket in use; none while the connection polls. */
  @Nullable WebSocketTransport used() {
    return used;
  }

  /** Returns the WebSocket that is tried out. */
  @Nullable WebSocketTransport tried() {
    return tried.get();
  }

  /** Uses a WebSocket from the beginning. */
  void use(WebSocketTransport first) {
    used = first;
  }

  /** Begins to try a WebSocket out; none if one is tried out already or in use. */
  @Nullable WebSocketTransport tryOut(Supplier<WebSocketTransport> maker) {
    if (used != null) {
      return null;
    }
    WebSocketTransport candidate = maker.get();
    triedSince = System.nanoTime();
    return tried.compareAndSet(null, candidate) ? candidate : null;
  }

  /** Uses the WebSocket that was tried out; false if it is not the one. */
  boolean move(WebSocketTransport to) {
    boolean moved = tried.compareAndSet(to, null);
    if (moved) {
      used = to;
    }
    return moved;
  }

  /** Forgets a WebSocket that was tried out. */
  void forget(WebSocketTransport gone) {
    tried.compareAndSet(gone, null);
  }

  /** Gives a trial up that takes longer than {@code patience}; tells whether one goes on. */
  boolean checkTrial(long now, long patience) {
    WebSocketTransport candidate = tried.get();
    if (candidate == null) {
      return false;
    }
    if (now - triedSince > patience) {
      candidate.abort();
      forget(candidate);
    }
    return true;
  }

  /** Begins the end of both. */
  void close(Ending end) {
    close(used, end);
    close(tried.get(), end);
  }

  private static void close(@Nullable WebSocketTransport transport, Ending end) {
    if (transport == null) {
      return;
    }
    switch (end.by()) {
      case LOSS -> transport.abort();
      case CLIENT, FAULT -> transport.finish(end.closeCode(), end.reason(), false);
      case SERVER -> transport.finish(end.closeCode(), end.reason(), true);
    }
  }

  /** Ends both at once. */
  void abort() {
    abort(used);
    abort(tried.get());
  }

  private static void abort(@Nullable WebSocketTransport transport) {
    if (transport != null) {
      transport.abort();
    }
  }

  /** Tells whether one of them is not closed yet. */
  boolean linger() {
    return isOpen(used) || isOpen(tried.get());
  }

  private static boolean isOpen(@Nullable WebSocketTransport transport) {
    return transport != null && !transport.isClosed();
  }
}
