package dev.parley.server.security;

import java.util.Locale;

/**
 * The browser that a request comes from, told apart by its cookie.
 *
 * @param id the cookie's value: a secret that only this browser knows
 * @param arrived whether the request brought the cookie; false when this very answer issues it
 * @param language the language that the browser prefers
 */
public record Visitor(String id, boolean arrived, Locale language) {

  /** Makes a browser that prefers English. */
  public Visitor(String id, boolean arrived) {
    this(id, arrived, Locale.ENGLISH);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return arrived ? "known visitor" : "new visitor";
  }
}
