package dev.parley.protocol.websocket;

import dev.parley.protocol.ProtocolException;

/** What a peer sent breaks RFC 6455; the connection is to be closed with {@link #closeCode}. */
public final class FrameException extends ProtocolException {

  private static final long serialVersionUID = 1L;

  private final int closeCode;

  FrameException(int closeCode, String message) {
    super(message);
    this.closeCode = closeCode;
  }

  /** Returns the close code that tells the peer what it did; one of {@link CloseCode}. */
  public int closeCode() {
    return closeCode;
  }
}
