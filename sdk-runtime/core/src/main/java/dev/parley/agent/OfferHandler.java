package dev.parley.agent;

import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;

/**
 * A row of a static method that says what somebody is offered; it belongs to no chat.
 *
 * @param <A> the agent's class
 * @param <T> what is offered
 */
public sealed interface OfferHandler<A, T> extends Handler<A> {

  /** Returns the direct call. */
  AppHandler.Code<OfferCall<T>> code();

  /** Says which messages to begin with are offered. */
  record Starters<A>(String method, ThreadKind thread, AppHandler.Code<OfferCall<Starter>> code)
      implements OfferHandler<A, Starter> {}

  /** Says which groups of messages to begin with are offered. */
  record StarterCategories<A>(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<StarterCategory>> code)
      implements OfferHandler<A, StarterCategory> {}

  /** Says which profiles are offered. */
  record ChatProfiles<A>(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<ChatProfile>> code)
      implements OfferHandler<A, ChatProfile> {}

  /** Says which commands are offered. */
  record Commands<A>(String method, ThreadKind thread, AppHandler.Code<OfferCall<Command>> code)
      implements OfferHandler<A, Command> {}

  /** Says which modes are offered. */
  record Modes<A>(String method, ThreadKind thread, AppHandler.Code<OfferCall<Mode>> code)
      implements OfferHandler<A, Mode> {}
}
