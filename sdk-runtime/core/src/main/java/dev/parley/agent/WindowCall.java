package dev.parley.agent;

import dev.parley.window.WindowMessage;

/** A call of an {@code @OnWindowMessage} handler. */
public interface WindowCall extends Call {

  /** Returns what the web page around the chat says. */
  WindowMessage windowMessage();
}
