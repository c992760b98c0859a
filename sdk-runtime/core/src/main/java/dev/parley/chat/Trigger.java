package dev.parley.chat;

/** What makes a handler run. */
enum Trigger {
  CHAT_START,
  MESSAGE,
  STOP,
  CHAT_END
}
