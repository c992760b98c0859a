package dev.parley.chat;

import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.message.Message;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers of one chat, one at a time and in order. Takes no thread while there is nothing to
 * do: a turn that ends begins the next.
 *
 * <p>Guarded by the chat's lock; what comes from a handler's thread or the timer takes it first.
 */
final class TurnLine {

  private static final Logger LOG = LoggerFactory.getLogger(LiveChat.class);

  private final LiveChat chat;
  private final ChatAgent<?> agent;
  private final HostTools tools;
  private final Lock lock;
  private final Deque<Turn> waiting = new ArrayDeque<>(2);
  private @Nullable Turn current; // its threads may outlast it for a while
  private final Set<Turn> lingering = new HashSet<>(2); // over, but what they forked goes on
  private int work; // turns that a person waits for
  private long quietSince = System.nanoTime();

  TurnLine(LiveChat chat, ChatAgent<?> agent, HostTools tools, Lock lock) {
    this.chat = chat;
    this.agent = agent;
    this.tools = tools;
    this.lock = lock;
  }

  boolean working() {
    return work > 0;
  }

  boolean busy() {
    return current != null || !waiting.isEmpty() || !lingering.isEmpty();
  }

  /** Returns since when nothing runs, as {@link System#nanoTime} counts. */
  long quietSince() {
    return quietSince;
  }

  /** Lines up a turn. */
  void add(Trigger trigger, ChatAgent.Job job, @Nullable Message message) {
    waiting.addLast(new Turn(trigger, job, message, chat, tools));
    next();
  }

  /** There is one more thing that a person waits for. */
  void workMore() {
    work++;
    if (work == 1) {
      chat.log().append(new WorkStarted());
    }
  }

  /** Stops everything that runs, at once, and says so; what waits comes next. */
  void stop() {
    List<Turn> stopped = silenceAll();
    if (stopped.isEmpty()) {
      return;
    }
    chat.log().append(new StepAdded(stopMessage()));
    stopped.forEach(this::concludeStopped);
    // A person who stops what answers their Stop wants silence, not another answer.
    if (stopped.stream().noneMatch(turn -> turn.trigger() == Trigger.STOP)) {
      agent
          .job(Trigger.STOP)
          .ifPresent(job -> waiting.addFirst(new Turn(Trigger.STOP, job, null, chat, tools)));
    }
    stopped.forEach(this::awaitThreads);
    next();
  }

  /** Stops everything that runs, and says nothing. */
  void halt() {
    List<Turn> stopped = silenceAll();
    stopped.forEach(this::concludeStopped);
    stopped.forEach(this::awaitThreads);
  }

  /** Forgets what waits. */
  void clear() {
    long counted = waiting.stream().filter(turn -> turn.trigger() != Trigger.STOP).count();
    waiting.clear();
    for (long i = 0; i < counted; i++) {
      workLess();
    }
  }

  private List<Turn> silenceAll() {
    List<Turn> stopped = new ArrayList<>(lingering);
    if (current != null && !current.isOver()) {
      stopped.add(current);
    }
    for (Turn turn : stopped) {
      turn.silence();
      LOG.info("run stopped: chat={} method={} ms={}", chat.id(), turn.method(), turn.millis());
    }
    return stopped;
  }

  private void concludeStopped(Turn turn) {
    if (!turn.isOver()) {
      turn.concludeStopped();
      workLess(turn);
    }
  }

  private void next() {
    if (current != null) {
      return;
    }
    Turn turn = waiting.pollFirst();
    if (turn == null) {
      quietSince = System.nanoTime();
      return;
    }
    current = turn;
    if (turn.trigger() == Trigger.STOP) {
      workMore();
    }
    turn.begin(this::done);
  }

  /** A handler has returned, or thrown. */
  private void done(Turn turn, @Nullable Throwable thrown) {
    lock.lock();
    try {
      if (turn.isOver()) {
        return; // it was stopped, so what it threw is no failure
      }
      if (thrown == null) {
        turn.conclude();
        LOG.debug("run finished: chat={} method={} ms={}", chat.id(), turn.method(), turn.millis());
      } else {
        fail(turn, thrown);
      }
      workLess(turn);
      if (turn.trigger() == Trigger.CHAT_END) {
        tools.forget().accept(chat);
      }
      goOnAfter(turn, thrown == null);
    } finally {
      lock.unlock();
    }
  }

  private void fail(Turn turn, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    LOG.error(
        "run failed: reference={} chat={} method={} ms={}",
        failure.reference(),
        chat.id(),
        turn.method(),
        turn.millis(),
        thrown);
    turn.conclude(failure, tools.settings().devMode());
  }

  private void goOnAfter(Turn turn, boolean well) {
    if (turn.run().isQuiet()) {
      current = null;
      next();
    } else if (well) {
      current = null;
      lingering.add(turn);
      turn.run().whenQuiet(() -> quiet(turn));
      next();
    } else {
      awaitThreads(turn);
    }
  }

  /** Waits, for the stop grace, until the threads of a stopped turn have ended. */
  private void awaitThreads(Turn turn) {
    try {
      turn.bePatient(
          tools
              .timer()
              .schedule(
                  () -> leaveBehind(turn),
                  tools.settings().stopGrace().toMillis(),
                  TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException closed) {
      // The host is closed: nothing comes after this turn.
    }
    turn.run().whenQuiet(() -> quiet(turn));
  }

  private void leaveBehind(Turn turn) {
    List<String> methods = turn.run().atWork();
    if (!methods.isEmpty()) {
      LOG.warn(
          "{} does not heed Stop: still at work {} ms after its interrupt, and left behind:"
              + " chat={} at={}",
          String.join(", ", methods),
          tools.settings().stopGrace().toMillis(),
          chat.id(),
          turn.run().whereabouts());
    }
    quiet(turn);
  }

  /** The threads of a turn have ended, or are not waited for any longer. */
  private void quiet(Turn turn) {
    lock.lock();
    try {
      turn.tidyUp();
      boolean lingered = lingering.remove(turn);
      if (current == turn) {
        current = null;
        next();
      } else if (lingered && !busy()) {
        quietSince = System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  private void workLess(Turn turn) {
    if (turn.trigger() != Trigger.CHAT_END) {
      workLess();
    }
  }

  private void workLess() {
    work--;
    if (work == 0) {
      chat.log().append(new WorkEnded());
    }
  }

  private Step stopMessage() {
    return Step.said(
        UUID.randomUUID().toString(),
        null,
        StepType.ASSISTANT_MESSAGE,
        agent.descriptor().name(),
        "Task manually stopped.");
  }
}
