package dev.parley.agent;

import dev.parley.chat.Chat;

/**
 * One row of a dispatch table: which method answers an event, where it runs, and the direct call.
 *
 * @param <A> the agent's class
 */
public sealed interface Handler<A> {

  /** Returns the name of the author's method. */
  String method();

  /** Returns the kind of thread that the method runs on. */
  ThreadKind thread();

  /** A direct call of a handler that needs nothing but its {@link Chat}'s {@link Call}. */
  @FunctionalInterface
  interface Code<A> {
    /** Calls the author's method. */
    void run(A agent, Call call) throws Exception;
  }

  /** A direct call of a handler that answers a message. */
  @FunctionalInterface
  interface MessageCode<A> {
    /** Calls the author's method. */
    void run(A agent, MessageCall call) throws Exception;
  }

  /** Answers the start of a chat. */
  record OnChatStart<A>(String method, ThreadKind thread, Code<A> code) implements Handler<A> {}

  /** Answers a message. */
  record OnMessage<A>(String method, ThreadKind thread, MessageCode<A> code)
      implements Handler<A> {}

  /** Answers a person's Stop. */
  record OnStop<A>(String method, ThreadKind thread, Code<A> code) implements Handler<A> {}

  /** Answers the end of a chat. */
  record OnChatEnd<A>(String method, ThreadKind thread, Code<A> code) implements Handler<A> {}
}
