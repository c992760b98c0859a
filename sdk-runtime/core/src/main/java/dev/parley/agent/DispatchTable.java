package dev.parley.agent;

import dev.parley.agent.Handler.Code;
import dev.parley.agent.Handler.MessageCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an agent answers, and where each answer runs: the data that the annotation processor writes
 * for an agent and that the runtime, the inspector and tests read.
 *
 * @param descriptor the agent's name and what it says of itself
 * @param factory makes the agent of a new chat
 * @param handlers the handlers in source order
 * @param <A> the agent's class
 */
public record DispatchTable<A>(
    AgentDescriptor descriptor, Supplier<A> factory, List<Handler<A>> handlers) {

  /** Copies the handlers. */
  public DispatchTable {
    handlers = List.copyOf(handlers);
  }

  /** Makes a table of rows. */
  @SafeVarargs
  public static <A> DispatchTable<A> of(
      AgentDescriptor descriptor, Supplier<A> factory, Handler<A>... handlers) {
    var rows = new ArrayList<Handler<A>>(handlers.length);
    for (Handler<A> handler : handlers) {
      rows.add(handler);
    }
    return new DispatchTable<>(descriptor, factory, rows);
  }

  /** Makes the row of an {@code @OnChatStart} method. */
  public static <A> Handler<A> onChatStart(String method, ThreadKind thread, Code<A> code) {
    return new Handler.OnChatStart<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnMessage} method. */
  public static <A> Handler<A> onMessage(String method, ThreadKind thread, MessageCode<A> code) {
    return new Handler.OnMessage<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnStop} method. */
  public static <A> Handler<A> onStop(String method, ThreadKind thread, Code<A> code) {
    return new Handler.OnStop<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnChatEnd} method. */
  public static <A> Handler<A> onChatEnd(String method, ThreadKind thread, Code<A> code) {
    return new Handler.OnChatEnd<>(method, thread, code);
  }

  /** Returns the row of a kind, if the agent has one. */
  public <H> Optional<H> handler(Class<H> kind) {
    return handlers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
