package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.log.ChatEvent;
import dev.parley.run.RunFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run wants to know from whoever shows its chat. Guarded by its {@link
 * InquiryLine}, but for what never changes.
 *
 * @param <R> what comes back, before anybody has looked at it
 * @param <T> what is asked for
 */
abstract class Inquiry<R, T> {

  /** Whoever waits for longer waits as long as the chat lives. */
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private final RunChat chat;
  private final Duration patience;
  private final RunFuture<Outcome<T>> outcome = new RunFuture<>();
  private @Nullable Future<?> timer;
  private List<ChatEvent> heard = List.of();

  /** Makes an inquiry that nobody has heard of. */
  Inquiry(RunChat chat, Duration patience) {
    this.chat = chat;
    this.patience = patience.compareTo(LONGEST) > 0 ? LONGEST : patience;
  }

  /** How an inquiry ends. */
  sealed interface Outcome<T> {

    /** It was answered, declined, or nobody did either in time. */
    record Answered<T>(Answer<T> answer) implements Outcome<T> {}

    /** The run was stopped. */
    record Stopped<T>() implements Outcome<T> {}

    /** The chat is over. */
    record ChatOver<T>() implements Outcome<T> {}
  }

  /** Why an inquiry is closed. */
  enum Close {
    ANSWERED,
    DECLINED,
    TIMED_OUT,
    GIVEN_UP
  }

  /** Returns the id by which whoever answers names it. */
  abstract String id();

  /** Makes what is to be said for it to be heard; the last event is the inquiry itself. */
  abstract List<ChatEvent> opening(Instant until);

  /**
   * Returns what is to be said when it is over.
   *
   * @param answer what was answered, if anything
   */
  abstract List<ChatEvent> closing(Close why, Optional<T> answer);

  /**
   * Looks at what came back.
   *
   * @throws UnfitReplyException when it is no answer; the inquiry stays open
   */
  abstract Answer<T> judge(R reply);

  /** Returns what is to be said for it to be heard, and remembers it. */
  final List<ChatEvent> open(Instant until) {
    heard = opening(until);
    return heard;
  }

  /** Tells whether anybody has heard of it. */
  final boolean isHeard() {
    return !heard.isEmpty();
  }

  /** Returns the event by which it was heard. */
  final ChatEvent heard() {
    return heard.getLast();
  }

  final RunChat chat() {
    return chat;
  }

  final Duration patience() {
    return patience;
  }

  final RunFuture<Outcome<T>> outcome() {
    return outcome;
  }

  /** Keeps the timer that gives the inquiry up. */
  final void timeWith(Future<?> timer) {
    this.timer = timer;
  }

  final void stopTimer() {
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
