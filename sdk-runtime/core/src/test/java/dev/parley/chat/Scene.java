package dev.parley.chat;

import static org.awaitility.Awaitility.await;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.Reply;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatLog;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A host with one chat of an agent that is made of lambdas, and what happens in it. */
final class Scene implements AutoCloseable {

  static final ChatSettings SETTINGS =
      ChatSettings.standard()
          .withStopGrace(Duration.ofMillis(300))
          .withShutdownGrace(Duration.ofMillis(200));

  final ChatHost host;
  final LiveChat chat;
  private final List<ChatEvent> events = new ArrayList<>();
  private long cursor;

  @SafeVarargs
  static Scene of(Handler<Object>... handlers) {
    List<Handler<Object>> rows = new ArrayList<>();
    for (Handler<Object> handler : handlers) {
      rows.add(handler);
    }
    return new Scene(SETTINGS, rows);
  }

  @SafeVarargs
  static Scene of(ChatSettings settings, Handler<Object>... handlers) {
    List<Handler<Object>> rows = new ArrayList<>();
    for (Handler<Object> handler : handlers) {
      rows.add(handler);
    }
    return new Scene(settings, rows);
  }

  @SafeVarargs
  static Scene of(AgentDescriptor descriptor, Handler<Object>... handlers) {
    List<Handler<Object>> rows = new ArrayList<>();
    for (Handler<Object> handler : handlers) {
      rows.add(handler);
    }
    return new Scene(SETTINGS, descriptor, rows);
  }

  Scene(ChatSettings settings, List<Handler<Object>> handlers) {
    this(settings, AgentDescriptor.named("Test"), handlers);
  }

  private Scene(ChatSettings settings, AgentDescriptor descriptor, List<Handler<Object>> handlers) {
    var table = new DispatchTable<>(descriptor, Object::new, handlers);
    host = new ChatHost(table, settings);
    chat = host.open(User.anonymous());
    cursor = chat.log().lastNumber();
    var _ = chat.log().subscribe(() -> {});
  }

  void say(String text) {
    sayIn(chat, text);
  }

  static void sayIn(LiveChat chat, String text) {
    chat.accept(new ChatCommand.Say(null, text));
  }

  /** Waits until something is asked. */
  OpenQuestion awaitQuestion(String text) {
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> chat.question().filter(it -> it.message().output().equals(text)).isPresent());
    return chat.question().orElseThrow();
  }

  void answer(OpenQuestion question, Reply reply) {
    chat.accept(new ChatCommand.Answer(question.id(), reply));
  }

  void stop() {
    chat.accept(new ChatCommand.Stop());
  }

  /** Returns everything that has happened so far, one by one. */
  List<ChatEvent> events() {
    while (cursor < chat.log().lastNumber()) {
      ChatLog log = chat.log();
      var batch = log.read(cursor, 1000);
      if (batch.wholeState()) {
        throw new AssertionError("the test fell behind its chat");
      }
      events.addAll(batch.events());
      cursor = batch.cursor();
    }
    return List.copyOf(events);
  }

  List<Step> steps() {
    return chat.log().state().steps();
  }

  /** Returns how often something of a kind has happened. */
  long count(Class<? extends ChatEvent> kind) {
    return events().stream().filter(kind::isInstance).count();
  }

  /** Returns the texts of the agent's messages. */
  List<String> replies() {
    return repliesIn(chat);
  }

  static List<String> repliesIn(LiveChat chat) {
    return chat.log().state().steps().stream()
        .filter(step -> step.type() == StepType.ASSISTANT_MESSAGE)
        .map(Step::output)
        .toList();
  }

  Step reply(String text) {
    return steps().stream()
        .filter(step -> step.type() == StepType.ASSISTANT_MESSAGE && step.output().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message '%s' in %s".formatted(text, steps())));
  }

  Step runStep() {
    return steps().stream()
        .filter(step -> step.type() == StepType.RUN)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no run in " + steps()));
  }

  /** Waits until the chat has nothing to do. */
  void settle() {
    settle(chat);
  }

  static void settle(LiveChat chat) {
    await().pollInterval(Duration.ofMillis(2)).until(() -> !chat.working() && !chat.busy());
  }

  void awaitReply(String text) {
    await().pollInterval(Duration.ofMillis(2)).until(() -> replies().contains(text));
  }

  @Override
  public void close() {
    host.close();
  }
}
