package dev.parley.chat;

import dev.parley.agent.App;
import dev.parley.agent.AppCall;
import dev.parley.agent.AppHandler;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.UnstartedAgentException;
import dev.parley.blocking.RunSync;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start and the end of the application, as its agents take part in them. */
final class AppLife {

  private static final Logger LOG = LoggerFactory.getLogger(AppLife.class);

  private final List<DispatchTable<?>> agents;
  private final AppRuns runs;
  private final Duration stopTime;
  private final Lock turning = new ReentrantLock();
  private final Deque<DispatchTable<?>> started = new ArrayDeque<>(); // guarded by turning
  private @Nullable App app; // guarded by turning
  private volatile boolean ready;

  AppLife(List<DispatchTable<?>> agents, AppRuns runs, Duration stopTime) {
    this.agents = agents;
    this.runs = runs;
    this.stopTime = stopTime;
    this.ready = agents.stream().noneMatch(AppLife::wantsStart);
  }

  /** Runs the {@code @OnAppStart} methods, one after the other, unless that was done before. */
  void start(App app) {
    turning.lock();
    try {
      if (this.app != null) {
        return;
      }
      this.app = app;
      for (DispatchTable<?> agent : agents) {
        start(agent, app);
        started.addFirst(agent);
      }
      ready = true;
    } finally {
      turning.unlock();
    }
  }

  /** Tells whether chats may begin. */
  boolean isReady() {
    return ready;
  }

  /**
   * Runs the {@code @OnAppStop} methods of agents that have started; last started, first stopped.
   */
  void stop() {
    turning.lock();
    try {
      long deadline = System.nanoTime() + stopTime.toNanos();
      for (DispatchTable<?> agent = started.poll(); agent != null; agent = started.poll()) {
        stop(agent, deadline);
      }
    } finally {
      turning.unlock();
    }
  }

  private void start(DispatchTable<?> agent, App app) {
    for (Handler<?> handler : agent.handlers()) {
      if (handler instanceof AppHandler.OnAppStart<?> row) {
        AppRuns.AppRun<?> run = begin(agent, row, row.code(), app);
        try {
          run.await();
        } catch (InterruptedException hurried) {
          Thread.currentThread().interrupt();
          throw new UnstartedAgentException(run.method(), hurried);
        } catch (Exception | Error failure) {
          throw new UnstartedAgentException(run.method(), failure);
        }
      }
    }
  }

  private void stop(DispatchTable<?> agent, long deadline) {
    App stopping = app;
    for (Handler<?> handler : agent.handlers()) {
      if (stopping != null && handler instanceof AppHandler.OnAppStop<?> row) {
        awaitStop(begin(agent, row, row.code(), stopping), deadline - System.nanoTime());
      }
    }
  }

  private static void awaitStop(AppRuns.AppRun<?> run, long nanos) {
    try {
      var _ = run.result().get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      LOG.error("stop of the application failed: method={}", run.method(), e.getCause());
    } catch (TimeoutException e) {
      LOG.warn(
          "{} takes too long to stop the application: interrupted, and left behind at={}",
          run.method(),
          run.run().whereabouts());
      run.run().stop();
    } catch (InterruptedException hurried) {
      run.run().stop();
      Thread.currentThread().interrupt();
    }
  }

  private AppRuns.AppRun<Boolean> begin(
      DispatchTable<?> agent, Handler<?> row, AppHandler.Code<AppCall> code, App app) {
    return runs.begin(
        agent.descriptor().name(),
        row,
        () -> {
          code.run(new Moment(app));
          return true;
        });
  }

  private static boolean wantsStart(DispatchTable<?> agent) {
    return agent.handlers().stream().anyMatch(AppHandler.OnAppStart.class::isInstance);
  }

  /** The call of a handler. */
  private record Moment(App app) implements AppCall {
    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception {
      return RunSync.runSync(result);
    }
  }
}
