package dev.parley.chat;

import dev.parley.chat.Occasion.Ending;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatLog;
import dev.parley.message.Message;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One handler's turn in a chat, from its place in the line to its end. Guarded by the chat, but for
 * {@link #call}, which is the handler itself.
 */
final class Turn {

  private final Occasion occasion;
  private final ChatAgent.Job job;
  private final ChatLog log;
  private final @Nullable Step runStep;
  private final RunChat chat;
  private long began;
  private boolean counted; // as work that a person waits for
  private boolean over;
  private @Nullable Object answer; // written by the handler's thread before it says that it is done
  private @Nullable Future<?> patience; // until the chat goes on without its threads

  Turn(Occasion occasion, ChatAgent.Job job, LiveChat live, HostTools tools) {
    this.occasion = occasion;
    this.job = job;
    this.log = live.log();
    String name = occasion.stepName();
    this.runStep = name == null ? null : runStep(name, occasion.message());
    this.chat =
        new RunChat(
            live, job.method(), runStep == null ? null : runStep.id(), tools, occasion.tried());
  }

  Occasion occasion() {
    return occasion;
  }

  /** Tells whether the turn is counted as work. */
  boolean isCounted() {
    return counted;
  }

  /** The turn is counted as work from here on. */
  void count() {
    counted = true;
  }

  String method() {
    return job.method();
  }

  Run run() {
    return chat.run();
  }

  /** Tells whether the turn has ended for the chat, whatever its threads still do. */
  boolean isOver() {
    return over;
  }

  /** Returns how long the turn has lasted, in milliseconds. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Shows the run and starts the handler; {@code whenDone} is called on its thread. */
  void begin(BiConsumer<Turn, @Nullable Throwable> whenDone) {
    began = System.nanoTime();
    if (runStep != null) {
      log.append(new StepAdded(runStep));
    }
    Thread.ofVirtual()
        .name("chat " + chat.id().substring(0, 8) + " " + job.method())
        .start(() -> whenDone.accept(this, call()));
  }

  /** Says that the handler is done. Forks that go on may still finish what they have begun. */
  void conclude() {
    over = true;
    occasion.ended(new Ending.Well(answer));
    if (run().isQuiet()) {
      chat.voice().finishAll();
    }
    endRunStep(false);
  }

  /** Says that the handler failed, and stops what it has left running. */
  void conclude(Failure failure, boolean withStack) {
    over = true;
    stop();
    log.append(new StepAdded(failure.step(chat.runStepId(), withStack)));
    endRunStep(true);
    occasion.ended(new Ending.Badly(failure.reference()));
  }

  /** Nothing of the handler is heard from here on. */
  void silence() {
    chat.voice().silence();
  }

  /** Stops the handler and all it started; nothing of it is heard from here on. */
  void stop() {
    silence(); // first, so that code that wakes from its wait finds itself silenced
    run().stop();
  }

  /** Says that the stopped handler is done. */
  void concludeStopped() {
    over = true;
    endRunStep(false);
    occasion.ended(new Ending.Stopped());
  }

  /** Says that the handler never runs. */
  void abandon() {
    over = true;
    occasion.ended(new Ending.Stopped());
  }

  /** All threads of the turn are done: finishes what they have left open. */
  void tidyUp() {
    bePatient(null);
    chat.voice().finishAll();
  }

  /** Keeps what ends the patience with the turn's threads, in place of what did before. */
  void bePatient(@Nullable Future<?> timer) {
    if (patience != null) {
      patience.cancel(false);
    }
    patience = timer;
  }

  /** Calls the handler. Returns what it threw. */
  private @Nullable Throwable call() {
    try {
      run()
          .work(
              job.method(),
              Place.FREE,
              Part.Origin.NONE,
              () -> {
                callOnItsThread();
                return true;
              });
      return null;
    } catch (Throwable thrown) {
      return thrown; // whatever it is, errors included, the chat goes on
    }
  }

  private void callOnItsThread() throws Exception {
    answer =
        HandlerThread.<@Nullable Object>call(
            job.thread(), job.method(), () -> job.body().run(chat));
  }

  private void endRunStep(boolean failed) {
    if (runStep != null) {
      Message message = occasion.message();
      Step ended = runStep.withInput(message == null ? "" : message.content()).ended();
      log.append(new StepUpdated(failed ? ended.failed() : ended));
    }
  }

  private static Step runStep(String name, @Nullable Message message) {
    @Nullable String parentId = message == null ? null : message.id();
    return Step.begun(UUID.randomUUID().toString(), parentId, StepType.RUN, name);
  }
}
