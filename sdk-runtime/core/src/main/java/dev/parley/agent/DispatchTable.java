package dev.parley.agent;

import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
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

  /** Makes the row of an {@code @OnAppStart} method. */
  public static <A> Handler<A> onAppStart(
      String method, ThreadKind thread, AppHandler.Code<AppCall> code) {
    return new AppHandler.OnAppStart<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnAppStop} method. */
  public static <A> Handler<A> onAppStop(
      String method, ThreadKind thread, AppHandler.Code<AppCall> code) {
    return new AppHandler.OnAppStop<>(method, thread, code);
  }

  /** Makes the row of a {@code @PasswordAuth} method. */
  public static <A> Handler<A> passwordAuth(
      String method, ThreadKind thread, AppHandler.Code<PasswordCall> code) {
    return new AppHandler.PasswordAuth<>(method, thread, code);
  }

  /** Makes the row of a {@code @HeaderAuth} method. */
  public static <A> Handler<A> headerAuth(
      String method, ThreadKind thread, AppHandler.Code<HeaderCall> code) {
    return new AppHandler.HeaderAuth<>(method, thread, code);
  }

  /** Makes the row of an {@code @OAuthUser} method. */
  public static <A> Handler<A> oauthUser(
      String method, ThreadKind thread, AppHandler.Code<OAuthCall> code) {
    return new AppHandler.OAuthUser<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnLogout} method. */
  public static <A> Handler<A> onLogout(
      String method, ThreadKind thread, AppHandler.Code<LogoutCall> code) {
    return new AppHandler.OnLogout<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnChatStart} method. */
  public static <A> Handler<A> onChatStart(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnChatStart<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnChatResume} method. */
  public static <A> Handler<A> onChatResume(
      String method, ThreadKind thread, ChatHandler.Code<A, ResumeCall> code) {
    return new ChatHandler.OnChatResume<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnMessage} method. */
  public static <A> Handler<A> onMessage(
      String method, ThreadKind thread, ChatHandler.Code<A, MessageCall> code) {
    return new ChatHandler.OnMessage<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnStop} method. */
  public static <A> Handler<A> onStop(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnStop<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnChatEnd} method. */
  public static <A> Handler<A> onChatEnd(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnChatEnd<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnFeedback} method. */
  public static <A> Handler<A> onFeedback(
      String method, ThreadKind thread, ChatHandler.Code<A, FeedbackCall> code) {
    return new ChatHandler.OnFeedback<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnWindowMessage} method. */
  public static <A> Handler<A> onWindowMessage(
      String method, ThreadKind thread, ChatHandler.Code<A, WindowCall> code) {
    return new ChatHandler.OnWindowMessage<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnSettingsUpdate} method. */
  public static <A> Handler<A> onSettingsUpdate(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnSettingsUpdate<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnSettingsEdit} method. */
  public static <A> Handler<A> onSettingsEdit(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnSettingsEdit<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnAudioStart} method. */
  public static <A> Handler<A> onAudioStart(
      String method, ThreadKind thread, ChatHandler.Code<A, AudioStartCall> code) {
    return new ChatHandler.OnAudioStart<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnAudioChunk} method. */
  public static <A> Handler<A> onAudioChunk(
      String method, ThreadKind thread, ChatHandler.Code<A, AudioChunkCall> code) {
    return new ChatHandler.OnAudioChunk<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnAudioEnd} method. */
  public static <A> Handler<A> onAudioEnd(
      String method, ThreadKind thread, ChatHandler.Code<A, Call> code) {
    return new ChatHandler.OnAudioEnd<>(method, thread, code);
  }

  /** Makes the row of an {@code @OnAction} method. */
  public static <A> Handler<A> onAction(
      String name, String method, ThreadKind thread, ChatHandler.Code<A, ActionCall> code) {
    return onAction(List.of(name), method, thread, code);
  }

  /** Makes the row of an {@code @OnAction} method that answers actions of several names. */
  public static <A> Handler<A> onAction(
      List<String> names, String method, ThreadKind thread, ChatHandler.Code<A, ActionCall> code) {
    return new ChatHandler.OnAction<>(names, method, thread, code);
  }

  /** Makes the row of a {@code @Starters} method. */
  public static <A> Handler<A> starters(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<Starter>> code) {
    return new OfferHandler.Starters<>(method, thread, code);
  }

  /** Makes the row of a {@code @StarterCategories} method. */
  public static <A> Handler<A> starterCategories(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<StarterCategory>> code) {
    return new OfferHandler.StarterCategories<>(method, thread, code);
  }

  /** Makes the row of a {@code @ChatProfiles} method. */
  public static <A> Handler<A> chatProfiles(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<ChatProfile>> code) {
    return new OfferHandler.ChatProfiles<>(method, thread, code);
  }

  /** Makes the row of a {@code @Commands} method. */
  public static <A> Handler<A> commands(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<Command>> code) {
    return new OfferHandler.Commands<>(method, thread, code);
  }

  /** Makes the row of a {@code @Modes} method. */
  public static <A> Handler<A> modes(
      String method, ThreadKind thread, AppHandler.Code<OfferCall<Mode>> code) {
    return new OfferHandler.Modes<>(method, thread, code);
  }

  /** Returns the row of a kind, if the agent has one. */
  public <H> Optional<H> handler(Class<H> kind) {
    return handlers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
