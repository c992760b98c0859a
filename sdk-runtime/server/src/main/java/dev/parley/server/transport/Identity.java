package dev.parley.server.transport;

import dev.parley.server.security.Owner;
import dev.parley.server.security.Visitor;

/**
 * Whose connection it is.
 *
 * @param sid the connection's id, which only its client knows
 * @param visitor the browser that made it
 * @param owner who may use it
 * @param label what logs call it
 */
record Identity(String sid, Visitor visitor, Owner owner, String label) {

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return label;
  }
}
