package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.ThreadKind;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One chat's agent, made when its first handler is called. Safe for use by multiple threads.
 *
 * @param <A> the agent's class
 */
final class ChatAgent<A> {

  private final DispatchTable<A> table;
  private final Lock making = new ReentrantLock();
  private @Nullable A agent; // guarded by making

  ChatAgent(DispatchTable<A> table) {
    this.table = table;
  }

  AgentDescriptor descriptor() {
    return table.descriptor();
  }

  /** Returns what the agent does when that happens, if it does anything. */
  Optional<Job> job(Trigger trigger) {
    return table.handlers().stream()
        .filter(handler -> trigger(handler) == trigger)
        .findFirst()
        .map(this::job);
  }

  private static Trigger trigger(Handler<?> handler) {
    return switch (handler) {
      case Handler.OnChatStart<?> _ -> Trigger.CHAT_START;
      case Handler.OnMessage<?> _ -> Trigger.MESSAGE;
      case Handler.OnStop<?> _ -> Trigger.STOP;
      case Handler.OnChatEnd<?> _ -> Trigger.CHAT_END;
    };
  }

  private Job job(Handler<A> handler) {
    String method = table.descriptor().name() + "." + handler.method();
    Body body =
        switch (handler) {
          case Handler.OnChatStart<A>(var _, var _, var code) -> call -> code.run(agent(), call);
          case Handler.OnMessage<A>(var _, var _, var code) -> call -> code.run(agent(), call);
          case Handler.OnStop<A>(var _, var _, var code) -> call -> code.run(agent(), call);
          case Handler.OnChatEnd<A>(var _, var _, var code) -> call -> code.run(agent(), call);
        };
    return new Job(method, handler.thread(), body);
  }

  private A agent() {
    making.lock();
    try {
      A made = agent;
      if (made == null) {
        made = Objects.requireNonNull(table.factory().get(), "the agent's factory gave null");
        agent = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  /**
   * One handler of this chat's agent.
   *
   * @param method the method's name for people, with the agent's
   * @param thread the kind of thread that it runs on
   * @param body the call
   */
  record Job(String method, ThreadKind thread, Body body) {}

  /** The call of a handler. */
  @FunctionalInterface
  interface Body {
    void run(HandlerCall call) throws Exception;
  }
}
