package dev.parley.chat;

import dev.parley.agent.Handler;
import dev.parley.blocking.BlockingPools;
import dev.parley.blocking.RunSync;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.run.RunFuture;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs handlers outside of any chat, each on the kind of thread that it wants. Safe for use by
 * multiple threads.
 */
final class AppRuns {

  private static final String NO_CHAT = "the application";

  private final HostTools tools;

  AppRuns(HostTools tools) {
    this.tools = tools;
  }

  /** Begins to run a handler of an agent. */
  <T extends @Nullable Object> AppRun<T> begin(String agent, Handler<?> handler, Callable<T> call) {
    String method = agent + "." + handler.method();
    var run = new Run(NO_CHAT, Map.of(BlockingPools.class, tools.pools()), tools.inFlight());
    var result = new RunFuture<T>();
    run.promise(result);
    Thread.ofVirtual()
        .name("app " + method)
        .start(() ->
            run.fulfil(
                result,
                method,
                Place.FREE,
                Part.Origin.NONE,
                () -> HandlerThread.call(handler.thread(), method, call)));
    return new AppRun<>(method, run, result);
  }

  /**
   * A handler that runs.
   *
   * @param method the method's name for people, with the agent's
   * @param run what to stop
   * @param result what comes of it
   */
  record AppRun<T extends @Nullable Object>(String method, Run run, RunFuture<T> result) {

    /** Waits until the handler has returned; an interrupt of the waiting thread stops it. */
    T await() throws Exception {
      try {
        return RunSync.runSync(result);
      } catch (InterruptedException hurried) {
        run.stop();
        throw hurried;
      }
    }
  }
}
