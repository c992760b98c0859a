package dev.parley.chat;

import dev.parley.agent.ThreadKind;
import dev.parley.blocking.BlockingPool;
import dev.parley.blocking.RunSync;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Brings a handler to the kind of thread that it wants. */
final class HandlerThread {

  private HandlerThread() {}

  /**
   * Calls a handler: on the calling thread, which is a virtual one and works for a run already, or
   * on a blocking pool, which is waited for.
   */
  static <T extends @Nullable Object> T call(ThreadKind kind, String method, Callable<T> handler)
      throws Exception {
    return switch (kind) {
      case ThreadKind.Virtual() -> handler.call();
      case ThreadKind.Blocking(var pool, var timeout, var queue) ->
          RunSync.<T>runSync(
              BlockingPool.current(pool).within(timeout).queueing(queue).submit(method, handler));
    };
  }
}
