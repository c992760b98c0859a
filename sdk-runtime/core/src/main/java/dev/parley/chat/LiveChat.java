package dev.parley.chat;

import dev.parley.log.ChatLog;
import dev.parley.log.InMemoryChatLog;
import dev.parley.user.User;

/**
 * One conversation while it lives in this process, as servers and tests see it: commands in, events
 * out by its log. Safe for use by multiple threads.
 */
public final class LiveChat {

  private final String id;
  private final User user;
  private final ChatLog log = new InMemoryChatLog();

  LiveChat(String id, User user) {
    this.id = id;
    this.user = user;
  }

  /** Returns the chat's id, a UUID. */
  public String id() {
    return id;
  }

  /** Returns the person in the chat. */
  public User user() {
    return user;
  }

  /** Returns the chat's events. */
  public ChatLog log() {
    return log;
  }

  /** Takes a command and returns at once; a chat that has ended takes none. */
  public void accept(ChatCommand command) {}

  /** Tells the chat that a page shows it, until the presence is closed. */
  public Presence attach() {
    throw new UnsupportedOperationException();
  }

  /** Tells whether the chat is over; its {@code @OnChatEnd} may still run. */
  public boolean ended() {
    return false;
  }

  /** Tells whether something runs, or waits to run, that a person waits for. */
  public boolean working() {
    return false;
  }
}
