package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.ask.Reply;
import dev.parley.file.ChatFile;
import dev.parley.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chat's runs wait to be told: by the person, and by the page around the chat. Safe for use
 * by multiple threads.
 */
final class Asking {

  private final LiveChat chat;
  private final ScheduledExecutorService timer;
  private final Lock lock; // the chat's
  private @Nullable InquiryLine<Reply> questions; // guarded by lock; most chats ask nothing
  private @Nullable InquiryLine<PageCallInquiry.Result> calls; // likewise
  private boolean over; // guarded by lock

  Asking(LiveChat chat, ScheduledExecutorService timer, Lock lock) {
    this.chat = chat;
    this.timer = timer;
    this.lock = lock;
  }

  /** Asks the person and waits; {@link InquiryLine#ask} says how that may end. */
  <T> Answer<T> ask(Inquiry<Reply, T> question) {
    return questions().ask(question);
  }

  /** Calls a function of the page and waits; {@link InquiryLine#ask} says how that may end. */
  Answer<Object> call(PageCallInquiry call) {
    return calls().ask(call);
  }

  /** Takes what a person answers. Called with the chat's lock held. */
  void take(ChatCommand.Answer answer) {
    try {
      if (questions().reply(answer.questionId(), answer.reply())) {
        nameOf(answer.reply()).ifPresent(chat::interacted);
      }
    } catch (UnfitReplyException unfit) {
      chat.refuse(unfit.reason());
      questions().remind(answer.questionId());
    }
  }

  /** Takes what a function returned. */
  void take(ChatCommand.Return result) {
    calls().reply(result.callId(), new PageCallInquiry.Result(result.result()));
  }

  /** A run is stopped: it waits for nothing any more. Called with the chat's lock held. */
  void stopped(Run run) {
    if (questions != null) {
      questions.stopped(run);
    }
    if (calls != null) {
      calls.stopped(run);
    }
  }

  /** The chat is over. Called with the chat's lock held. */
  void end() {
    over = true;
    if (questions != null) {
      questions.end();
    }
    if (calls != null) {
      calls.end();
    }
  }

  private InquiryLine<Reply> questions() {
    lock.lock();
    try {
      if (questions == null) {
        questions = line();
      }
      return questions;
    } finally {
      lock.unlock();
    }
  }

  private InquiryLine<PageCallInquiry.Result> calls() {
    lock.lock();
    try {
      if (calls == null) {
        calls = line();
      }
      return calls;
    } finally {
      lock.unlock();
    }
  }

  private <R> InquiryLine<R> line() {
    var line = new InquiryLine<R>(chat.log(), timer);
    if (over) {
      line.end();
    }
    return line;
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
