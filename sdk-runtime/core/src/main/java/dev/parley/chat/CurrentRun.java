package dev.parley.chat;

/** On whose behalf the calling code works. */
record CurrentRun(Chat chat) {

  static CurrentRun get() {
    throw new IllegalStateException("not inside a handler");
  }
}
