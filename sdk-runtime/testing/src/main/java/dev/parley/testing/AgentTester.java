package dev.parley.testing;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.agent.App;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.chat.ChatCommand;
import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatSettings;
import dev.parley.chat.LiveChat;
import dev.parley.log.ChatState;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Drives an agent in memory, as a person in a chat would: no socket, no browser.
 *
 * {@snippet lang = java:
 * try (var chat = AgentTester.open(EchoAgentDispatch.TABLE)) {
 *   chat.say("hi");
 *
 *   assertEquals("hihi", chat.reply());
 * }
 * }
 *
 * <p>{@link #reply} and {@link #replies} are about the last thing that was done: the start of the
 * chat, a {@link #say}, a {@link #stop}. They wait until the agent is done with it; every wait is
 * bounded, and ends with an {@link AssertionError} that tells what the chat shows.
 *
 * <p>For one thread at a time.
 */
public final class AgentTester implements AutoCloseable {

  /** How long a wait lasts at most, unless {@link #withPatience} says otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  private final App app;
  private final ChatHost host;
  private final LiveChat chat;
  private Duration patience = PATIENCE;
  private String what = "the start of the chat";
  private Predicate<Step> belongs = step -> step.name().equals("on_chat_start");
  private BooleanSupplier done;

  private AgentTester(App app, ChatHost host, User user) {
    this.app = app;
    this.host = host;
    this.chat = host.open(user);
    this.done = this::rested;
    chat.accept(new ChatCommand.Open());
  }

  /** Opens a chat of a person who is not logged in; the agent's {@code @OnChatStart} runs. */
  public static AgentTester open(DispatchTable<?> table) {
    return open(table, ChatSettings.standard(), User.anonymous());
  }

  /** Opens a chat; failures show their stacks whatever the settings say. */
  public static AgentTester open(DispatchTable<?> table, ChatSettings settings, User user) {
    return open(ServedAgent.of(table), settings, user);
  }

  /**
   * Makes the agent's services, then opens a chat of a person who is not logged in.
   *
   * @throws dev.parley.agent.UnmadeAgentException if the services cannot be made
   */
  public static AgentTester open(ServedAgent agent) {
    return open(agent, ChatSettings.standard(), User.anonymous());
  }

  /**
   * Makes the agent's services with the settings' options, runs its {@code @OnAppStart}, then opens
   * a chat. {@code @OnAppStop} runs when the tester is closed, and then the services are closed, if
   * they can be.
   *
   * @throws dev.parley.agent.UnmadeAgentException if the services cannot be made
   * @throws dev.parley.agent.UnstartedAgentException if {@code @OnAppStart} fails
   */
  public static AgentTester open(ServedAgent agent, ChatSettings settings, User user) {
    var app = new App(AppDescriptor.of(List.of(agent.descriptor())), settings.options());
    try {
      var host = new ChatHost(agent.open(app), settings.withDevMode(true));
      return started(app, host, user);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  private static AgentTester started(App app, ChatHost host, User user) {
    try {
      host.start(app);
      return new AgentTester(app, host, user);
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  /** Waits longer, or less, from here on. */
  public AgentTester withPatience(Duration patience) {
    this.patience = patience;
    return this;
  }

  /** Says something, without waiting for anything. */
  public void say(String text) {
    String id = UUID.randomUUID().toString();
    what = "\"" + text + "\"";
    belongs = step -> id.equals(step.parentId());
    done = this::rested;
    chat.accept(new ChatCommand.Say(id, text));
  }

  /**
   * Presses Stop, as soon as the agent works on what was said last.
   *
   * @throws AssertionError when that takes too long
   */
  public void stop() {
    await(() -> !chat.working() || steps().stream().anyMatch(this::isRunInQuestion));
    beginAside("Stop");
    chat.accept(new ChatCommand.Stop());
  }

  /** Clicks a button of the name, with no payload; otherwise like {@link #click(Action)}. */
  public @Nullable Object click(String name) {
    return click(Action.named(name));
  }

  /**
   * Clicks a button, and waits until the agent has answered the click.
   *
   * @return what the {@code @OnAction} method returned, JSON-like; null for nothing
   * @throws AssertionError when the agent has no method for it, when the method failed, or when
   *     that takes too long
   */
  public @Nullable Object click(Action action) {
    beginAside("the action '" + action.name() + "'");
    var outcome = new CompletableFuture<ActionOutcome>();
    chat.accept(new ChatCommand.Act(action, outcome));
    await(outcome::isDone);
    return switch (outcome.join()) {
      case ActionOutcome.Answered(var value) -> value;
      case ActionOutcome.Unknown(var name) ->
          throw new AssertionError("the agent has no @OnAction method for '" + name + "'");
      case ActionOutcome.Failed _ ->
          throw new AssertionError("the agent failed on " + what + ": " + texts(messages()));
      case ActionOutcome.Stopped() -> throw new AssertionError(what + " was stopped");
    };
  }

  /** What comes next is no answer to a message: what is new at the top belongs to it. */
  private void beginAside(String name) {
    Set<String> before = new HashSet<>(steps().stream().map(Step::id).toList());
    what = name;
    belongs = step -> step.parentId() == null && !before.contains(step.id());
    done = () -> !chat.busy();
  }

  /**
   * Waits until the chat shows a message of the agent's with the text, which may still be arriving.
   *
   * @throws AssertionError when that takes too long
   */
  public void awaitMessage(String text) {
    await(() ->
        steps().stream()
            .filter(step -> step.type() == StepType.ASSISTANT_MESSAGE)
            .anyMatch(step -> step.output().equals(text)));
  }

  /**
   * Leaves the chat for good, and waits until {@code @OnChatEnd} is done.
   *
   * @throws AssertionError when that takes too long
   */
  public void end() {
    what = "the end of the chat";
    chat.accept(new ChatCommand.End());
    await(() -> host.size() == 0);
  }

  /**
   * Waits for the agent's answer to the last thing that was done.
   *
   * @return the text of the one message that it is
   * @throws AssertionError when there is none or more than one, the handler failed, or all this
   *     takes too long
   */
  public String reply() {
    List<Step> messages = messages();
    for (Step message : messages) {
      if (message.metadata().containsKey("reference")) {
        throw new AssertionError("the agent failed on " + what + ": " + message.output());
      }
    }
    if (messages.size() != 1) {
      throw new AssertionError(
          "expected one answer to %s, but there are %d: %s%n%s"
              .formatted(what, messages.size(), texts(messages), view()));
    }
    return messages.getFirst().output();
  }

  /**
   * Waits until the agent is done with the last thing that was done.
   *
   * @return the texts of its messages, error messages included
   * @throws AssertionError when that takes too long
   */
  public List<String> replies() {
    return texts(messages());
  }

  /** Returns all steps of the chat as they are now. */
  public List<Step> steps() {
    return state().steps();
  }

  /** Returns what the chat shows now. */
  public ChatState state() {
    return chat.log().state();
  }

  /** Returns the chat itself, for what has no method here. */
  public LiveChat live() {
    return chat;
  }

  /** Stops what runs, ends the threads behind it and closes what the application keeps. */
  @Override
  public void close() {
    chat.accept(new ChatCommand.End());
    host.close();
    app.close();
  }

  private List<Step> messages() {
    await(done);
    List<Step> steps = steps();
    Set<String> runs =
        new HashSet<>(steps.stream().filter(this::isRunInQuestion).map(Step::id).toList());
    return steps.stream()
        .filter(step -> step.type() == StepType.ASSISTANT_MESSAGE)
        .filter(step -> belongs.test(step) || runs.contains(String.valueOf(step.parentId())))
        .toList();
  }

  /** Tells whether the run in question has ended, or nothing runs that could be it. */
  private boolean rested() {
    return !chat.working()
        || steps().stream().filter(this::isRunInQuestion).anyMatch(AgentTester::ended);
  }

  private boolean isRunInQuestion(Step step) {
    return step.type() == StepType.RUN && belongs.test(step);
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError(
            "%s: still not there after %d ms%n%s".formatted(what, patience.toMillis(), view()));
      }
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }

  /** Describes the chat, one line a step. */
  private String view() {
    var lines = new StringBuilder("the chat shows:");
    for (Step step : steps()) {
      lines
          .append("\n  ")
          .append(step.type().name().toLowerCase(Locale.ROOT))
          .append(ended(step) ? " " : " (goes on) ")
          .append(step.name())
          .append(": ")
          .append(step.output());
    }
    return lines.toString();
  }

  private static boolean ended(Step step) {
    return step.time().end() != null && !step.streaming();
  }

  private static List<String> texts(List<Step> messages) {
    return messages.stream().map(Step::output).toList();
  }
}
