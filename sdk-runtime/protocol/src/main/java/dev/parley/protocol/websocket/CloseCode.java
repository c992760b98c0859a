package dev.parley.protocol.websocket;

/** Why a WebSocket connection ends. */
public final class CloseCode {

  /** All is said. */
  public static final int NORMAL = 1000;

  /** The server stops, or the page is left. */
  public static final int GOING_AWAY = 1001;

  /** The peer broke the protocol. */
  public static final int PROTOCOL_ERROR = 1002;

  /** The peer sent a kind of message that is not understood. */
  public static final int UNSUPPORTED = 1003;

  /** Stands for a close frame without a code; is never sent. */
  public static final int NONE = 1005;

  /** The peer sent text that is not UTF-8. */
  public static final int INVALID_DATA = 1007;

  /** The peer sent a message that is not welcome. */
  public static final int POLICY_VIOLATION = 1008;

  /** The peer sent a message that is too large. */
  public static final int TOO_LARGE = 1009;

  /** Something went wrong on this side. */
  public static final int INTERNAL_ERROR = 1011;

  /** This side has too much to do right now. */
  public static final int TRY_AGAIN_LATER = 1013;

  private static final int ABNORMAL = 1006;

  private static final int LAST_REGISTERED = 1014;

  private CloseCode() {}

  /** Tells whether a peer may send a code in a close frame. */
  public static boolean isSendable(int code) {
    if (code >= 3000) {
      return code < 5000;
    }
    return code >= NORMAL
        && code <= LAST_REGISTERED
        && code != 1004 // reserved, without a meaning
        && code != NONE
        && code != ABNORMAL;
  }
}
