package dev.parley.server.security;

/**
 * The browser that a request comes from, told apart by its cookie.
 *
 * @param id the cookie's value: a secret that only this browser knows
 * @param arrived whether the request brought the cookie; false when this very answer issues it
 */
public record Visitor(String id, boolean arrived) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return arrived ? "known visitor" : "new visitor";
  }
}
