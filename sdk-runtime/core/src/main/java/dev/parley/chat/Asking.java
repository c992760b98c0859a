package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.ask.Reply;
import dev.parley.file.ChatFile;
import dev.parley.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;

/**
 * What a chat's runs wait to be told: by the person, and by the page around the chat. Safe for use
 * by multiple threads.
 */
final class Asking {

  private final LiveChat chat;
  private final InquiryLine<Reply> questions;
  private final InquiryLine<PageCallInquiry.Result> calls;

  Asking(LiveChat chat, ScheduledExecutorService timer) {
    this.chat = chat;
    this.questions = new InquiryLine<>(chat.log(), timer);
    this.calls = new InquiryLine<>(chat.log(), timer);
  }

  /** Asks the person and waits; {@link InquiryLine#ask} says how that may end. */
  <T> Answer<T> ask(Inquiry<Reply, T> question) {
    return questions.ask(question);
  }

  /** Calls a function of the page and waits; {@link InquiryLine#ask} says how that may end. */
  Answer<Object> call(PageCallInquiry call) {
    return calls.ask(call);
  }

  /** Takes what a person answers. Called with the chat's lock held. */
  void take(ChatCommand.Answer answer) {
    try {
      if (questions.reply(answer.questionId(), answer.reply())) {
        nameOf(answer.reply()).ifPresent(chat::interacted);
      }
    } catch (UnfitReplyException unfit) {
      chat.refuse(unfit.getMessage());
      questions.remind(answer.questionId());
    }
  }

  /** Takes what a function returned. */
  void take(ChatCommand.Return result) {
    calls.reply(result.callId(), new PageCallInquiry.Result(result.result()));
  }

  /** A run is stopped: it waits for nothing any more. */
  void stopped(Run run) {
    questions.stopped(run);
    calls.stopped(run);
  }

  /** The chat is over. */
  void end() {
    questions.end();
    calls.end();
  }

  /** What to call a chat in which an answer is the first thing that anybody does. */
  private Optional<String> nameOf(Reply reply) {
    return switch (reply) {
      case Reply.Text(_, var content) -> Optional.of(content);
      case Reply.Files(var ids) -> Optional.of(namesOf(ids));
      case Reply.Choice _ -> Optional.of("action");
      case Reply.Form _ -> Optional.of("custom_element");
      case Reply.Declined _, Reply.Garbled _ -> Optional.empty();
    };
  }

  private String namesOf(List<String> files) {
    return files.stream()
        .flatMap(id -> chat.files().find(id).stream())
        .map(ChatFile::name)
        .collect(Collectors.joining(", "));
  }
}
