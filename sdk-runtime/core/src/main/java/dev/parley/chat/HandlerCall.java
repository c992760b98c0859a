package dev.parley.chat;

import dev.parley.agent.MessageCall;
import dev.parley.blocking.RunSync;
import dev.parley.message.Message;
import dev.parley.user.User;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call of a handler: what came in, and where its result goes. */
final class HandlerCall implements MessageCall {

  private final Chat chat;
  private final @Nullable Message message;

  HandlerCall(Chat chat, @Nullable Message message) {
    this.chat = chat;
    this.message = message;
  }

  @Override
  public Message message() {
    return Objects.requireNonNull(message, "this event brings no message");
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public User user() {
    return chat.user();
  }

  @Override
  public void send(@Nullable String result) {
    if (result != null) {
      chat.send(result);
    }
  }

  @Override
  public void send(@Nullable Message result) {
    if (result != null) {
      chat.send(result);
    }
  }

  @Override
  public void send(@Nullable Stream<String> result) {
    if (result == null) {
      return;
    }
    try (result;
        MessageStream stream = chat.stream()) {
      result.sequential().forEachOrdered(stream::token);
    }
  }

  @Override
  public void send(@Nullable Iterable<String> result) {
    if (result == null) {
      return;
    }
    try (MessageStream stream = chat.stream()) {
      result.forEach(stream::token);
    }
  }

  @Override
  public void send(Flow.@Nullable Publisher<String> result) throws Exception {
    if (result == null) {
      return;
    }
    try (MessageStream stream = chat.stream()) {
      new PublishedText(result).forEach(stream::token);
    }
  }

  @Override
  public <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception {
    return RunSync.runSync(result);
  }
}
