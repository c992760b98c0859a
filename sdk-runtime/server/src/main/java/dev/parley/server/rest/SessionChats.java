package dev.parley.server.rest;

import dev.parley.chat.LiveChat;
import dev.parley.server.security.Visitor;
import java.util.Optional;

/** Finds the chat of a session, if there is one and the visitor may use it. */
@FunctionalInterface
public interface SessionChats {

  /** Returns the chat that the visitor's session shows; a foreign session is as good as none. */
  Optional<LiveChat> find(String sessionId, Visitor visitor);
}
