package dev.parley.agent;

import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a static method that says what somebody is offered; it belongs to no chat.
 *
 * @param <A> the agent's class
 * @param <T> what is offered
 */
public sealed interface OfferHandler<A, T> extends Handler<A> {

  /** Returns the direct call. */
  Code<T> code();

  /**
   * A direct call of a static method.
   *
   * @param <T> what is offered
   */
  @FunctionalInterface
  interface Code<T> {
    /** Calls the author's method; null offers nothing. */
    @Nullable List<? extends T> run(OfferCall call) throws Exception;
  }

  /** Says which messages to begin with are offered. */
  record Starters<A>(String method, ThreadKind thread, Code<Starter> code)
      implements OfferHandler<A, Starter> {}

  /** Says which groups of messages to begin with are offered. */
  record StarterCategories<A>(String method, ThreadKind thread, Code<StarterCategory> code)
      implements OfferHandler<A, StarterCategory> {}

  /** Says which profiles are offered. */
  record ChatProfiles<A>(String method, ThreadKind thread, Code<ChatProfile> code)
      implements OfferHandler<A, ChatProfile> {}

  /** Says which commands are offered. */
  record Commands<A>(String method, ThreadKind thread, Code<Command> code)
      implements OfferHandler<A, Command> {}

  /** Says which modes are offered. */
  record Modes<A>(String method, ThreadKind thread, Code<Mode> code)
      implements OfferHandler<A, Mode> {}
}
