package dev.parley.testing;

import dev.parley.log.ChatLog;
import dev.parley.step.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Waits for a chat in memory, and tells what it shows when that takes too long. */
final class Watch {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  private final ChatLog log;
  private Duration patience;

  Watch(ChatLog log, Duration patience) {
    this.log = log;
    this.patience = patience;
  }

  void patience(Duration patience) {
    this.patience = patience;
  }

  void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError(
            "%s: still not there after %d ms%n%s".formatted(what, patience.toMillis(), view()));
      }
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }

  /** Describes the chat, one line a step. */
  String view() {
    var lines = new StringBuilder("the chat shows:");
    for (Step step : log.state().steps()) {
      lines
          .append("\n  ")
          .append(step.type().name().toLowerCase(Locale.ROOT))
          .append(ended(step) ? " " : " (goes on) ")
          .append(step.name())
          .append(": ")
          .append(step.output());
    }
    return lines.toString();
  }

  static boolean ended(Step step) {
    return step.time().end() != null && !step.streaming();
  }
}
