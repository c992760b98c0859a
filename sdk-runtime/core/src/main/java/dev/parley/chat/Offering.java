package dev.parley.chat;

import dev.parley.agent.ChatHandler;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.OfferCall;
import dev.parley.agent.OfferHandler;
import dev.parley.agent.ThreadKind;
import dev.parley.blocking.BlockingPools;
import dev.parley.blocking.RunSync;
import dev.parley.offer.Audience;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.Offers;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what an agent offers somebody: what its method for it returns, and what it offers to
 * everybody alike where it has none.
 *
 * <p>Safe for use by multiple threads. Answers on the calling thread, which may have to wait; a
 * method that fails offers nothing, and the log says why.
 */
public final class Offering {

  private static final Logger LOG = LoggerFactory.getLogger(Offering.class);

  private final DispatchTable<?> table;
  private final HostTools tools;

  Offering(DispatchTable<?> table, HostTools tools) {
    this.table = table;
    this.tools = tools;
  }

  /** Tells whether the agent listens to people who speak. */
  public boolean hears() {
    return table.handler(ChatHandler.OnAudioChunk.class).isPresent();
  }

  /** Returns messages to begin with. */
  public List<Starter> starters(Audience audience) {
    return offered(
        audience,
        Offers::starters,
        handler -> handler instanceof OfferHandler.Starters<?> row ? row : null);
  }

  /** Returns messages to begin with, in groups, which are shown in place of the starters. */
  public List<StarterCategory> starterCategories(Audience audience) {
    return offered(
        audience,
        Offers::starterCategories,
        handler -> handler instanceof OfferHandler.StarterCategories<?> row ? row : null);
  }

  /** Returns the profiles to choose from. */
  public List<ChatProfile> profiles(Audience audience) {
    return offered(
        audience,
        Offers::profiles,
        handler -> handler instanceof OfferHandler.ChatProfiles<?> row ? row : null);
  }

  /** Returns what messages can be sent with. */
  public List<Command> commands(Audience audience) {
    return offered(
        audience,
        Offers::commands,
        handler -> handler instanceof OfferHandler.Commands<?> row ? row : null);
  }

  /** Returns ways to be answered. */
  public List<Mode> modes(Audience audience) {
    return offered(
        audience,
        Offers::modes,
        handler -> handler instanceof OfferHandler.Modes<?> row ? row : null);
  }

  private <T> List<T> offered(
      Audience audience,
      Function<Offers, List<T>> constant,
      Function<Handler<?>, @Nullable OfferHandler<?, T>> kind) {
    return table.handlers().stream()
        .map(kind)
        .filter(Objects::nonNull)
        .findFirst()
        .map(handler -> ask(handler, audience))
        .orElseGet(() -> constant.apply(table.descriptor().offers()));
  }

  private <T> List<T> ask(OfferHandler<?, T> handler, Audience audience) {
    String method = table.descriptor().name() + "." + handler.method();
    var question = new Question<T>(audience);
    try {
      call(handler, method, question);
      return question.offered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (Exception | LinkageError | StackOverflowError e) {
      Failure failure = Failure.of(e);
      LOG.error("offer failed: reference={} method={}", failure.reference(), method, e);
      return List.of();
    }
  }

  private <T> void call(OfferHandler<?, T> handler, String method, Question<T> question)
      throws Exception {
    var run = new Run(method, Map.of(BlockingPools.class, tools.pools()), tools.inFlight());
    run.work(
        method,
        Place.FREE,
        Part.Origin.NONE,
        () -> {
          switch (handler.thread()) {
            case ThreadKind.Virtual() -> handler.code().run(question);
            case ThreadKind.Blocking(var pool, var timeout, var queue) ->
                RunSync.runSync(
                    tools
                        .pools()
                        .named(pool)
                        .within(timeout)
                        .queueing(queue)
                        .run(method, () -> handler.code().run(question)));
          }
          return true;
        });
  }

  /** One call of a method; what it offers is read once it has returned. */
  private static final class Question<T> implements OfferCall<T> {
    private final Audience audience;
    private List<T> offered = List.of();

    Question(Audience audience) {
      this.audience = audience;
    }

    @Override
    public Audience audience() {
      return audience;
    }

    @Override
    public void offer(@Nullable List<? extends T> things) {
      offered = things == null ? List.of() : List.copyOf(things);
    }

    @Override
    public <R extends @Nullable Object> R await(CompletionStage<R> result) throws Exception {
      return RunSync.runSync(result);
    }
  }
}
