package dev.parley.server.lifecycle;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of an end, each of which gets its time and no more. */
public final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private Shutdown() {}

  /** Runs a step and returns when it is done, has failed or has taken too long. */
  public static void step(String name, Duration time, Runnable step) {
    Thread thread = Thread.ofPlatform().daemon().name("parley-shutdown-" + name).start(step);
    try {
      if (!thread.join(time)) {
        LOG.warn("Shutdown goes on without waiting longer for: {}", name);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
