package dev.parley.agent;

/**
 * One row of a dispatch table: which method answers an event, where it runs, and the direct call.
 *
 * @param <A> the agent's class
 */
public sealed interface Handler<A> permits ChatHandler, AppHandler, OfferHandler {

  /** Returns the name of the author's method. */
  String method();

  /** Returns the kind of thread that the method runs on. */
  ThreadKind thread();
}
