package dev.parley.server.transport;

import dev.parley.protocol.websocket.CloseCode;

/**
 * How a connection ends, and why.
 *
 * @param by who ends it
 * @param closeCode what a WebSocket client is told; one of {@link CloseCode}
 * @param reason why, in words for the log
 */
record Ending(By by, int closeCode, String reason) {

  /** Who ends a connection. */
  enum By {
    /** The client says goodbye; what it said before still counts. */
    CLIENT,
    /** The client has gone without a word; nothing can be said to it. */
    LOSS,
    /** The client has done what it must not do. */
    FAULT,
    /** The server has its reasons. */
    SERVER
  }

  static Ending left(int closeCode) {
    return new Ending(By.CLIENT, closeCode, "the client left");
  }

  static Ending lost(String reason) {
    return new Ending(By.LOSS, CloseCode.GOING_AWAY, reason);
  }

  static Ending fault(int closeCode, String reason) {
    return new Ending(By.FAULT, closeCode, reason);
  }

  static Ending server(int closeCode, String reason) {
    return new Ending(By.SERVER, closeCode, reason);
  }

  /** Tells whether what the client said before the end is still to be heard. */
  boolean hearsOut() {
    return by == By.CLIENT || by == By.LOSS;
  }
}
