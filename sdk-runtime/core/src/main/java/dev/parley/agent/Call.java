package dev.parley.agent;

import dev.parley.chat.Chat;
import dev.parley.message.Message;
import dev.parley.setting.SettingsForm;
import dev.parley.user.User;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler, as generated code sees it: what the event brings, and what becomes of the
 * handler's result. A result of null sends nothing.
 *
 * <p>Confined to the run's thread.
 */
public interface Call extends AnyCall {

  /** Returns the chat that the handler is called for. */
  Chat chat();

  /** Returns the person in the chat. */
  User user();

  /** Returns what the person has set, as the form of the agent's settings makes it a record. */
  <S> S settings(SettingsForm<S> form);

  /** Sends a handler's result as a message. */
  void send(@Nullable String result);

  /** Sends a handler's result as a message. */
  void send(@Nullable Message result);

  /** Sends a handler's result as a streamed message, and closes the stream. */
  void send(@Nullable Stream<String> result);

  /** Sends a handler's result as a streamed message. */
  void send(@Nullable Iterable<String> result);

  /**
   * Sends a handler's result as a streamed message, as it is published and no faster than it can be
   * sent; Stop cancels the subscription.
   *
   * @throws Exception what the publisher failed with
   */
  void send(Flow.@Nullable Publisher<String> result) throws Exception;
}
