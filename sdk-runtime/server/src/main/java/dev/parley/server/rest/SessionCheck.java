package dev.parley.server.rest;

import dev.parley.server.security.Visitor;

/** Tells whether a session exists and the visitor may use it. */
@FunctionalInterface
public interface SessionCheck {

  /** Returns whether the visitor has such a session; a foreign one is as good as none. */
  boolean has(String sessionId, Visitor visitor);
}
