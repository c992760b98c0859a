package dev.parley.chat;

import dev.parley.agent.Call;
import dev.parley.blocking.RunSync;
import dev.parley.message.Message;
import dev.parley.setting.SettingsForm;
import dev.parley.user.User;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call of a handler: where its result goes. */
class HandlerCall implements Call {

  private final Chat chat;
  private @Nullable Object answer;

  HandlerCall(Chat chat) {
    this.chat = chat;
  }

  /** Returns what the call was answered with, if with anything. */
  final @Nullable Object answer() {
    return answer;
  }

  /** Keeps an answer for whoever called. */
  final void keep(@Nullable Object result) {
    answer = result;
  }

  @Override
  public final Chat chat() {
    return chat;
  }

  @Override
  public final User user() {
    return chat.user();
  }

  @Override
  public final <S> S settings(SettingsForm<S> form) {
    return chat.settings(form);
  }

  @Override
  public final void send(@Nullable String result) {
    if (result != null) {
      chat.send(result);
    }
  }

  @Override
  public final void send(@Nullable Message result) {
    if (result != null) {
      chat.send(result);
    }
  }

  @Override
  public final void send(@Nullable Stream<String> result) {
    if (result == null) {
      return;
    }
    try (result;
        MessageStream stream = chat.stream()) {
      result.sequential().forEachOrdered(stream::token);
    }
  }

  @Override
  public final void send(@Nullable Iterable<String> result) {
    if (result == null) {
      return;
    }
    try (MessageStream stream = chat.stream()) {
      result.forEach(stream::token);
    }
  }

  @Override
  public final void send(Flow.@Nullable Publisher<String> result) throws Exception {
    if (result == null) {
      return;
    }
    try (MessageStream stream = chat.stream()) {
      new PublishedText(result).forEach(stream::token);
    }
  }

  @Override
  public final <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception {
    return RunSync.runSync(result);
  }
}
