package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.blocking.BlockingPool;
import dev.parley.user.User;
import java.util.Optional;

/**
 * The chats of one agent in this process. Safe for use by multiple threads.
 *
 * @param <A> the agent's class
 */
public final class ChatHost<A> implements AutoCloseable {

  private final DispatchTable<A> table;
  private final ChatSettings settings;
  private final BlockingPool pool;

  /** Makes a host without chats. */
  public ChatHost(DispatchTable<A> table, ChatSettings settings) {
    this.table = table;
    this.settings = settings;
    this.pool = new BlockingPool(settings.blocking());
  }

  /** Returns what the agent says of itself. */
  public AgentDescriptor descriptor() {
    return table.descriptor();
  }

  /** Returns how this host treats its chats. */
  public ChatSettings settings() {
    return settings;
  }

  /** Returns the pool that the agent's {@code @Blocking} methods run on. */
  public BlockingPool blocking() {
    return pool;
  }

  /**
   * Makes a chat.
   *
   * @throws IllegalStateException once the host is closed
   */
  public LiveChat open(User user) {
    throw new UnsupportedOperationException();
  }

  /** Returns the chat with the id, unless it is over. */
  public Optional<LiveChat> find(String chatId) {
    return Optional.empty();
  }

  /** Returns how many chats live. */
  public int size() {
    return 0;
  }

  /**
   * Lets what runs go on for the shutdown grace, then stops it, then returns. No chat takes a
   * command any longer. {@code @OnChatEnd} does not run: the process ends, not the conversation.
   */
  @Override
  public void close() {}
}
