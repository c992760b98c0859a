package dev.parley.chat;

import dev.parley.ask.ChatEndedException;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers of one chat: those of its conversation one at a time and in order, others beside
 * them. Takes no thread while there is nothing to do: a turn that ends begins the next.
 *
 * <p>Guarded by the chat's lock; what comes from a handler's thread or the timer takes it first.
 */
final class TurnLine {

  private static final Logger LOG = LoggerFactory.getLogger(LiveChat.class);

  private final LiveChat chat;
  private final ChatAgent<?> agent;
  private final HostTools tools;
  private final Lock lock;
  private final Map<Lane.Kind, Lane> lanes = new EnumMap<>(Lane.Kind.class);
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
    return !lingering.isEmpty() || lanes.values().stream().anyMatch(Lane::isBusy);
  }

  /** Returns since when nothing runs, as {@link System#nanoTime} counts. */
  long quietSince() {
    return quietSince;
  }

  /** Lines up a turn that begins to count as work, if a person waits for it, when it begins. */
  void add(Occasion occasion, ChatAgent.Job job) {
    add(new Turn(occasion, job, chat, tools));
  }

  /** Lines up a turn that is counted as work already. */
  void addCounted(Occasion occasion, ChatAgent.Job job) {
    var turn = new Turn(occasion, job, chat, tools);
    turn.count();
    add(turn);
  }

  private void add(Turn turn) {
    Lane lane = lane(turn);
    lane.add(turn);
    next(lane);
  }

  /** Tells whether there is room for something that may be lost. */
  boolean hasRoom(Occasion occasion) {
    return lane(occasion).hasRoom(occasion);
  }

  private Lane lane(Turn turn) {
    return lane(turn.occasion());
  }

  private Lane lane(Occasion occasion) {
    return lanes.computeIfAbsent(occasion.lane(), Lane::new);
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
    List<Turn> stopped = silence(_ -> true);
    if (stopped.isEmpty()) {
      return;
    }
    chat.log().append(new StepAdded(stopMessage()));
    stopped.forEach(this::concludeStopped);
    // A person who stops what answers their Stop wants silence, not another answer.
    if (stopped.stream().noneMatch(turn -> turn.occasion() instanceof Occasion.Stopped)) {
      answerStop();
    }
    stopped.forEach(this::awaitThreads);
    nextOfAll();
  }

  private void answerStop() {
    var occasion = new Occasion.Stopped();
    agent
        .job(occasion)
        .map(job -> new Turn(occasion, job, chat, tools))
        .ifPresent(turn -> lane(turn).addFirst(turn));
  }

  /** Stops everything that runs, and says nothing. */
  void halt() {
    halt(_ -> true);
  }

  /** Messages are taken back: stops and forgets what does not come before them. */
  void takeBack(Collection<String> messages) {
    Lane talk = lanes.get(Lane.Kind.TALK);
    if (talk != null) {
      talk.clear(turn -> !turn.occasion().isBefore(messages)).forEach(this::abandon);
    }
    halt(turn -> !turn.occasion().isBefore(messages));
  }

  private void halt(Predicate<Turn> kind) {
    List<Turn> stopped = silence(kind);
    stopped.forEach(this::concludeStopped);
    stopped.forEach(this::awaitThreads);
  }

  /** Forgets what waits. */
  void clear() {
    lanes.values().stream().flatMap(lane -> lane.clear(_ -> true).stream()).forEach(this::abandon);
  }

  private void abandon(Turn turn) {
    turn.abandon();
    workLess(turn);
  }

  private List<Turn> silence(Predicate<Turn> kind) {
    List<Turn> stopped = new ArrayList<>(lingering);
    lanes.values().stream()
        .flatMap(lane -> lane.going().stream())
        .filter(turn -> !turn.isOver())
        .forEach(stopped::add);
    stopped.removeIf(kind.negate());
    stopped.forEach(Turn::silence); // all, or the end of one's question lets another's be asked
    for (Turn turn : stopped) {
      turn.stop();
      chat.asking().stopped(turn.run());
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

  private void nextOfAll() {
    List.copyOf(lanes.values()).forEach(this::next);
  }

  private void next(Lane lane) {
    for (Turn turn = lane.next(); turn != null; turn = lane.next()) {
      begin(turn, lane);
    }
    if (!busy()) {
      quietSince = System.nanoTime();
    }
  }

  private void begin(Turn turn, Lane lane) {
    if (!turn.occasion().isWanted()) {
      abandon(turn);
      return;
    }
    lane.enter(turn);
    if (turn.occasion().isAwaited() && !turn.isCounted()) {
      turn.count();
      workMore();
    }
    chat.interacted(turn.occasion().interaction());
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
      } else if (thrown instanceof ChatEndedException) {
        turn.stop(); // as whatever else is stopped when a chat ends
        turn.concludeStopped();
      } else {
        fail(turn, thrown);
      }
      workLess(turn);
      if (turn.occasion() instanceof Occasion.ChatEnd) {
        chat.forget();
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
    chat.asking().stopped(turn.run());
  }

  private void goOnAfter(Turn turn, boolean well) {
    if (turn.run().isQuiet()) {
      turn.tidyUp(); // its last thread may have ended since it was concluded
      makeWay(turn);
    } else if (well) {
      lingering.add(turn);
      turn.run().whenQuiet(() -> quiet(turn));
      makeWay(turn);
    } else {
      awaitThreads(turn);
    }
  }

  private boolean makeWay(Turn turn) {
    Lane lane = lane(turn);
    boolean had = lane.leave(turn);
    if (had) {
      next(lane);
    }
    return had;
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
      if (!makeWay(turn) && lingered && !busy()) {
        quietSince = System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  private void workLess(Turn turn) {
    if (!turn.isCounted()) {
      return;
    }
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
