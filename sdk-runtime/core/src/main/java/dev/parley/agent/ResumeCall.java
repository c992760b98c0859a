package dev.parley.agent;

import dev.parley.store.StoredChat;

/** A call of an {@code @OnChatResume} handler. */
public interface ResumeCall extends Call {

  /** Returns the chat as it was kept. */
  StoredChat storedChat();
}
