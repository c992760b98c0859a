package dev.parley.server.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;

/**
 * Who a session belongs to: the browser that made it. Knowing the session's id is not enough.
 *
 * <p>A session made with a cookie can be used with that cookie only. One made without, by a client
 * that keeps no cookies, can be used without a cookie or with the one that was issued to it.
 */
public final class Owner {

  private final byte[] secret;
  private final boolean keepsCookies;

  private Owner(Visitor visitor) {
    this.secret = visitor.id().getBytes(US_ASCII);
    this.keepsCookies = visitor.arrived();
  }

  /** Returns the owner of what the visitor makes with this request. */
  public static Owner of(Visitor visitor) {
    return new Owner(visitor);
  }

  /** Tells whether the visitor may use what belongs to this owner. */
  public boolean admits(Visitor visitor) {
    if (!visitor.arrived()) {
      return !keepsCookies;
    }
    return MessageDigest.isEqual(secret, visitor.id().getBytes(US_ASCII));
  }
}
