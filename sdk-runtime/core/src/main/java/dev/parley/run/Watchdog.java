package dev.parley.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees handlers that keep a carrier thread busy, so that other chats' threads wait for one. Names
 * the method, once, and lends the scheduler as many carriers as are held until they are free again.
 *
 * <p>Looks only while something is at work. Safe for use by multiple threads; what it has seen is
 * confined to the timer's thread.
 */
public final class Watchdog {

  static final Duration PERIOD = Duration.ofMillis(100);
  static final int SAMPLES = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final int MOST_LENT = 32;

  private final ScheduledExecutorService timer;
  private final Supplier<Carriers> jvm;
  private final AtomicBoolean watching = new AtomicBoolean();
  private final Set<String> named = new HashSet<>();
  private final Set<Part> hogs = new HashSet<>(); // for which carriers were lent
  private Set<Part> suspects = Set.of(); // mounted in all of the last samples
  private int strained; // samples in a row
  private int lent;
  private @Nullable Carriers carriers; // not looked up before something is at work

  /** Makes a watchdog that looks when it is called. */
  public Watchdog(ScheduledExecutorService timer) {
    this(timer, Carriers::ofThisJvm);
  }

  Watchdog(ScheduledExecutorService timer, Supplier<Carriers> jvm) {
    this.timer = timer;
    this.jvm = jvm;
  }

  /** Something is at work: looks now and then until nothing is. Cheap when it looks already. */
  public void watch(InFlight inFlight) {
    if (!watching.get() && watching.compareAndSet(false, true)) {
      again(inFlight);
    }
  }

  private void again(InFlight inFlight) {
    try {
      var _ = timer.schedule(() -> look(inFlight), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      watching.set(false);
    }
  }

  private void look(InFlight inFlight) {
    try {
      sample(inFlight.parts());
    } catch (RuntimeException e) {
      LOG.error("the watchdog cannot see this JVM's carrier threads and gives up", e);
      return;
    }
    if (!inFlight.parts().isEmpty() || lent > 0) {
      again(inFlight);
      return;
    }
    watching.set(false);
    if (!inFlight.parts().isEmpty()) {
      watch(inFlight); // began in between
    }
  }

  void sample(Collection<Part> parts) {
    Carriers now = carriers();
    if (now.queued() > 0 && now.mounted() >= now.parallelism()) {
      Set<Part> mounted = parts.stream().filter(Watchdog::isMounted).collect(Collectors.toSet());
      if (strained > 0) {
        mounted.retainAll(suspects);
      }
      suspects = mounted;
      strained++;
    } else {
      strained = 0;
    }
    if (strained == SAMPLES) {
      strained = 0;
      report(suspects);
    }
    takeBack(parts);
  }

  private void report(Set<Part> found) {
    for (Part part : found) {
      if (named.add(part.name())) {
        LOG.warn(
            "{} keeps a carrier thread busy, for {} ms and more, and other chats wait: mark it"
                + " @Blocking, or move its work into a @Blocking method. It is at {}",
            part.name(),
            PERIOD.toMillis() * SAMPLES,
            part.whereabouts());
      }
    }
    hogs.addAll(found);
    lend(Math.min(hogs.size(), MOST_LENT));
  }

  /** Takes back the carriers of those that have ended or let go. */
  private void takeBack(Collection<Part> parts) {
    if (hogs.removeIf(part -> !parts.contains(part) || !isMounted(part))) {
      lend(Math.min(hogs.size(), MOST_LENT));
    }
  }

  private void lend(int count) {
    if (count != lent) {
      carriers().setParallelism(carriers().parallelism() - lent + count);
      lent = count;
    }
  }

  private Carriers carriers() {
    Carriers found = carriers;
    if (found == null) {
      found = jvm.get();
      carriers = found;
    }
    return found;
  }

  /** A virtual thread's description names its carrier, after an "@", while it has one. */
  private static boolean isMounted(Part part) {
    Thread thread = part.thread();
    String description = thread.toString();
    return thread.isVirtual() && description.indexOf('@', description.lastIndexOf('/')) >= 0;
  }
}
