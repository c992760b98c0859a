package dev.parley.protocol;

/**
 * What a peer sent breaks the protocol.
 *
 * <p>The message is a sentence about what was sent, fit for a log and for the peer. Peers cause
 * these at will, so they carry no stack trace and cost next to nothing.
 */
public class ProtocolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception that says what is wrong. */
  public ProtocolException(String message) {
    super(message, null, false, false);
  }
}
