package dev.parley.agent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running application that serves one agent or several: what it was started with, and what it
 * keeps until it stops.
 *
 * <p>The server makes it and closes it. A test makes its own:
 *
 * {@snippet lang = java:
 * try (var app = App.of(AgentDescriptor.named("Shop"))) {
 *   var services = new ShopServices(app);
 * }
 * }
 *
 * <p>Safe for use by multiple threads.
 */
public final class App implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(App.class);

  private final AppDescriptor descriptor;
  private final Map<String, String> options;
  private final Lock keeping = new ReentrantLock();
  private final Deque<AutoCloseable> kept = new ArrayDeque<>(); // guarded by keeping
  private boolean closed; // guarded by keeping

  /**
   * Makes an application.
   *
   * @param descriptor its name and the options it takes
   * @param options values of the options; those missing have their defaults
   */
  public App(AppDescriptor descriptor, Map<String, String> options) {
    this.descriptor = descriptor;
    this.options = Map.copyOf(options);
  }

  /** Makes the application of one agent, in which every option has its default. */
  public static App of(AgentDescriptor agent) {
    return new App(AppDescriptor.of(List.of(agent)), Map.of());
  }

  /** Returns the application's name: its agent's, or those of all its agents. */
  public String name() {
    return descriptor.name();
  }

  /**
   * Returns the value of one of the application's own options.
   *
   * @throws IllegalArgumentException if no agent of the application declares the option
   */
  public String option(String name) {
    String given = options.get(name);
    return given != null
        ? given
        : descriptor.options().stream()
            .filter(option -> option.name().equals(name))
            .map(AppOption::defaultValue)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the application has no option '%s'; its options are %s"
                        .formatted(
                            name, descriptor.options().stream().map(AppOption::name).toList())));
  }

  /**
   * Keeps something as long as the application runs. If it is {@link AutoCloseable}, it is closed
   * when the application stops: the last kept is the first closed, and none twice. What comes too
   * late, after the stop, is closed at once.
   *
   * @return the same thing
   */
  public <T> T keep(T thing) {
    if (thing instanceof AutoCloseable closeable && !put(closeable)) {
      close(closeable);
    }
    return thing;
  }

  /**
   * Returns the one service that a loader finds, and keeps it.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public <S> S only(ServiceLoader<S> loader) {
    List<ServiceLoader.Provider<S>> providers = loader.stream().toList();
    if (providers.size() != 1) {
      throw new IllegalStateException(
          providers.isEmpty()
              ? loader
                  + " finds no provider; name a class in META-INF/services, and in a module"
                  + " with 'provides'"
              : loader
                  + " finds more than one provider: "
                  + providers.stream().map(each -> each.type().getName()).toList());
    }
    return keep(providers.getFirst().get());
  }

  /** Closes what is kept; what fails to close is logged and keeps nothing else open. */
  @Override
  public void close() {
    for (AutoCloseable next = take(); next != null; next = take()) {
      close(next);
    }
  }

  @SuppressWarnings("ReferenceEquality") // equal things are closed each
  private boolean put(AutoCloseable thing) {
    keeping.lock();
    try {
      if (kept.stream().noneMatch(known -> known == thing) && !closed) {
        kept.addFirst(thing);
      }
      return !closed;
    } finally {
      keeping.unlock();
    }
  }

  private @Nullable AutoCloseable take() {
    keeping.lock();
    try {
      closed = true;
      return kept.pollFirst();
    } finally {
      keeping.unlock();
    }
  }

  private void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.warn("{} did not close what it kept: {}", name(), thing.getClass().getName(), e);
    }
  }
}
