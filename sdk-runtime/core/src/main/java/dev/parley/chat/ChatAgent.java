package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.Call;
import dev.parley.agent.ChatHandler;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ThreadKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One chat's agent, made when its first handler is called. Safe for use by multiple threads.
 *
 * @param <A> the agent's class
 */
final class ChatAgent<A> {

  private final DispatchTable<A> table;
  private final String profile;
  private final Lock making = new ReentrantLock();
  private @Nullable A agent; // guarded by making

  /**
   * Makes nothing yet.
   *
   * @param profile the profile that the agent was chosen by; empty where there is none to choose
   */
  ChatAgent(DispatchTable<A> table, String profile) {
    this.table = table;
    this.profile = profile;
  }

  String profile() {
    return profile;
  }

  AgentDescriptor descriptor() {
    return table.descriptor();
  }

  /** Returns what the agent does when that happens, if it does anything. */
  Optional<Job> job(Occasion occasion) {
    return table.handlers().stream()
        .filter(ChatHandler.class::isInstance)
        .map(handler -> (ChatHandler<A>) handler)
        .filter(handler -> answers(handler, occasion))
        .flatMap(handler -> job(handler, occasion).stream())
        .findFirst();
  }

  /**
   * Returns the value of one of the application's options: the given one, or its default.
   *
   * @throws IllegalArgumentException when the agent declares no such option
   */
  String option(Map<String, String> given, String name) {
    List<AppOption> options = descriptor().options();
    return Optional.ofNullable(given.get(name))
        .or(() -> defaultOf(name, options))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the agent has no option '%s'; its options are %s"
                    .formatted(name, options.stream().map(AppOption::name).toList())));
  }

  private static Optional<String> defaultOf(String name, List<AppOption> options) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .map(AppOption::defaultValue)
        .findFirst();
  }

  /** Tells whether the agent has a handler of a kind. */
  boolean has(Class<?> kind) {
    return table.handler(kind).isPresent();
  }

  /** Returns a turn's work when the agent has nothing to do in it. */
  Job nothing() {
    return new Job(descriptor().name(), ThreadKind.VIRTUAL, _ -> null);
  }

  private static boolean answers(ChatHandler<?> handler, Occasion occasion) {
    return !(handler instanceof ChatHandler.OnAction<?> row)
        || !(occasion instanceof Occasion.Acted acted)
        || row.names().contains(acted.action().name());
  }

  private Optional<Job> job(ChatHandler<A> handler, Occasion occasion) {
    return body(handler, occasion)
        .map(body -> new Job(descriptor().name() + "." + handler.method(), handler.thread(), body));
  }

  private Optional<Body> body(ChatHandler<A> handler, Occasion occasion) {
    return switch (handler) {
      case ChatHandler.OnChatStart<A> row -> body(occasion, Occasion.ChatStart.class, row.code());
      case ChatHandler.OnChatResume<A> row ->
          body(
              occasion,
              Occasion.ChatResume.class,
              row.code(),
              (chat, it) -> new Calls.Resumed(chat, it.stored()));
      case ChatHandler.OnMessage<A> row ->
          body(
              occasion,
              Occasion.Said.class,
              row.code(),
              (chat, it) -> new Calls.Said(chat, it.message()));
      case ChatHandler.OnStop<A> row -> body(occasion, Occasion.Stopped.class, row.code());
      case ChatHandler.OnChatEnd<A> row -> body(occasion, Occasion.ChatEnd.class, row.code());
      case ChatHandler.Aside<A> row -> asideBody(row, occasion);
    };
  }

  private Optional<Body> asideBody(ChatHandler.Aside<A> handler, Occasion occasion) {
    return switch (handler) {
      case ChatHandler.OnFeedback<A> row ->
          body(
              occasion,
              Occasion.Rated.class,
              row.code(),
              (chat, it) -> new Calls.Rated(chat, it.feedback()));
      case ChatHandler.OnWindowMessage<A> row ->
          body(
              occasion,
              Occasion.WindowSaid.class,
              row.code(),
              (chat, it) -> new Calls.WindowSaid(chat, it.said()));
      case ChatHandler.OnSettingsUpdate<A> row ->
          body(occasion, Occasion.SettingsChanged.class, row.code());
      case ChatHandler.OnSettingsEdit<A> row ->
          body(occasion, Occasion.SettingsTried.class, row.code());
      case ChatHandler.OnAction<A> row ->
          body(
              occasion,
              Occasion.Acted.class,
              row.code(),
              (chat, it) -> new Calls.Acted(chat, it.action()));
      case ChatHandler.OnAudioStart<A> row ->
          body(
              occasion,
              Occasion.AudioStart.class,
              row.code(),
              (chat, _) -> new Calls.AudioStart(chat));
      case ChatHandler.OnAudioChunk<A> row ->
          body(
              occasion,
              Occasion.AudioIn.class,
              row.code(),
              (chat, it) -> new Calls.AudioIn(chat, it.chunk()));
      case ChatHandler.OnAudioEnd<A> row -> body(occasion, Occasion.AudioEnd.class, row.code());
    };
  }

  private Optional<Body> body(
      Occasion occasion, Class<? extends Occasion> kind, ChatHandler.Code<A, Call> code) {
    return body(occasion, kind, code, (chat, _) -> new HandlerCall(chat));
  }

  private <O extends Occasion, C extends HandlerCall> Optional<Body> body(
      Occasion occasion,
      Class<O> kind,
      ChatHandler.Code<A, ? super C> code,
      BiFunction<Chat, O, C> makeCall) {
    if (!kind.isInstance(occasion)) {
      return Optional.empty();
    }
    return Optional.of(chat -> {
      C call = makeCall.apply(chat, kind.cast(occasion));
      code.run(agent(), call);
      return call.answer();
    });
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

  /** The call of a handler; gives what the handler answers it with, if with anything. */
  @FunctionalInterface
  interface Body {
    @Nullable Object run(Chat chat) throws Exception;
  }
}
