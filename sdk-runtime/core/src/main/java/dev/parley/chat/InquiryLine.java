package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.ask.ChatEndedException;
import dev.parley.log.ChatLog;
import dev.parley.run.Run;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a chat's runs want to know, one thing at a time: pages show no more. The others wait, and
 * their time has not begun.
 *
 * <p>Safe for use by multiple threads. The lock may be taken with the chat's lock held, and a run's
 * voice with this one held; never the other way about.
 *
 * @param <R> what comes back, before anybody has looked at it
 */
final class InquiryLine<R> {

  private final ChatLog log;
  private final ScheduledExecutorService timer;
  private final Lock lock = new ReentrantLock();
  private final Deque<Inquiry<R, ?>> waiting = new ArrayDeque<>(1); // the first is open
  private boolean over; // guarded by lock, as is what waits

  InquiryLine(ChatLog log, ScheduledExecutorService timer) {
    this.log = log;
    this.timer = timer;
  }

  /**
   * Asks and waits. A thread of the blocking pool gives its place away meanwhile.
   *
   * @throws ChatEndedException when the chat is over
   * @throws CancellationException when the run is stopped, or the thread interrupted
   */
  <T> Answer<T> ask(Inquiry<R, T> inquiry) {
    lock.lock();
    try {
      if (over) {
        throw new ChatEndedException();
      }
      waiting.addLast(inquiry);
      openFirst();
    } finally {
      lock.unlock();
    }
    return switch (await(inquiry)) {
      case Inquiry.Outcome.Answered<T>(var answer) -> answer;
      case Inquiry.Outcome.ChatOver<T>() -> throw new ChatEndedException();
      case Inquiry.Outcome.Stopped<T>() ->
          throw new CancellationException("who asks was stopped: nobody waits for an answer");
    };
  }

  private <T> Inquiry.Outcome<T> await(Inquiry<R, T> inquiry) {
    try {
      return inquiry.outcome().get();
    } catch (InterruptedException e) {
      withdraw(inquiry);
      Thread.currentThread().interrupt();
      // An answer, or the end of the chat, may have been first.
      return inquiry.outcome().resultNow();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // an outcome is never a failure
    }
  }

  /** Takes a reply; tells whether the inquiry was open. */
  boolean reply(String id, R reply) {
    lock.lock();
    try {
      Inquiry<R, ?> first = waiting.peekFirst();
      if (first == null || !first.id().equals(id)) {
        return false;
      }
      judge(first, reply);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private <T> void judge(Inquiry<R, T> inquiry, R reply) {
    Answer<T> answer = inquiry.judge(reply);
    close(
        inquiry,
        answer instanceof Answer.Given ? Inquiry.Close.ANSWERED : Inquiry.Close.DECLINED,
        answer.given());
    inquiry.outcome().complete(new Inquiry.Outcome.Answered<>(answer));
    openFirst();
  }

  /** Lets an open inquiry be heard again: a page has taken it for answered. */
  void remind(String id) {
    lock.lock();
    try {
      Inquiry<R, ?> first = waiting.peekFirst();
      if (first != null && first.id().equals(id)) {
        log.append(first.heard());
      }
    } finally {
      lock.unlock();
    }
  }

  /** A run is stopped: it asks nothing any more. */
  void stopped(Run run) {
    lock.lock();
    try {
      for (Inquiry<R, ?> inquiry : List.copyOf(waiting)) {
        if (inquiry.chat().run() == run) {
          giveUp(inquiry, false);
        }
      }
      openFirst();
    } finally {
      lock.unlock();
    }
  }

  /** The chat is over: nobody asks any more. */
  void end() {
    lock.lock();
    try {
      over = true;
      List.copyOf(waiting).forEach(inquiry -> giveUp(inquiry, true));
    } finally {
      lock.unlock();
    }
  }

  private <T> void giveUp(Inquiry<R, T> inquiry, boolean chatOver) {
    close(inquiry, Inquiry.Close.GIVEN_UP, Optional.empty());
    inquiry
        .outcome()
        .complete(chatOver ? new Inquiry.Outcome.ChatOver<>() : new Inquiry.Outcome.Stopped<>());
  }

  private void withdraw(Inquiry<R, ?> inquiry) {
    lock.lock();
    try {
      if (waiting.contains(inquiry)) {
        giveUp(inquiry, false);
        openFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  private <T> void timeOut(Inquiry<R, T> inquiry) {
    lock.lock();
    try {
      if (inquiry.equals(waiting.peekFirst())) {
        close(inquiry, Inquiry.Close.TIMED_OUT, Optional.empty());
        inquiry.outcome().complete(new Inquiry.Outcome.Answered<>(new Answer.TimedOut<>()));
        openFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes an inquiry out of the line, and says so if anybody has heard of it. */
  private <T> void close(Inquiry<R, T> inquiry, Inquiry.Close why, Optional<T> answer) {
    waiting.remove(inquiry);
    inquiry.stopTimer();
    if (inquiry.isHeard()) {
      inquiry.closing(why, answer).forEach(log::append);
    }
  }

  /** Lets the first be heard, if it was not before. */
  private void openFirst() {
    Inquiry<R, ?> first = waiting.peekFirst();
    while (first != null && !first.isHeard() && !open(first)) {
      waiting.removeFirst();
      giveUpUnheard(first);
      first = waiting.peekFirst();
    }
  }

  private static <T> void giveUpUnheard(Inquiry<?, T> inquiry) {
    inquiry.outcome().complete(new Inquiry.Outcome.Stopped<>());
  }

  /** Lets an inquiry be heard; tells whether its run may still say anything. */
  private boolean open(Inquiry<R, ?> inquiry) {
    Voice voice = inquiry.chat().voice();
    try {
      voice.take();
    } catch (CancellationException stopped) {
      return false;
    }
    try {
      Future<?> patience =
          timer.schedule(
              () -> timeOut(inquiry), inquiry.patience().toMillis(), TimeUnit.MILLISECONDS);
      inquiry.timeWith(patience);
      inquiry.open(Instant.now().plus(inquiry.patience())).forEach(log::append);
      return true;
    } catch (RejectedExecutionException closed) {
      return false; // the host is closed
    } finally {
      voice.release();
    }
  }
}
