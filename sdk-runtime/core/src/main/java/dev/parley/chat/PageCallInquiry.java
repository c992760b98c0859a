package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.chat.PageCallInquiry.Result;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.PageCallClosed;
import dev.parley.log.ChatEvent.PageCalled;
import dev.parley.page.PageCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call of a function of the page around the chat. */
final class PageCallInquiry extends Inquiry<Result, Object> {

  private final String id = UUID.randomUUID().toString();
  private final String function;
  private final Map<String, @Nullable Object> arguments;

  PageCallInquiry(
      RunChat chat, String function, Map<String, @Nullable Object> arguments, Duration patience) {
    super(chat, patience);
    this.function = function;
    this.arguments = arguments;
  }

  /**
   * What a function returned.
   *
   * @param value JSON-like
   */
  record Result(@Nullable Object value) {}

  @Override
  String id() {
    return id;
  }

  @Override
  List<ChatEvent> opening(Instant until) {
    return List.of(new PageCalled(new PageCall(id, function, arguments, until)));
  }

  @Override
  List<ChatEvent> closing(Close why, Optional<Object> answer) {
    return List.of(new PageCallClosed(id, why == Close.TIMED_OUT));
  }

  @Override
  Answer<Object> judge(Result result) {
    return result.value() == null ? new Answer.Declined<>() : new Answer.Given<>(result.value());
  }
}
