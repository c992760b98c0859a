package dev.parley.testing;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.agent.App;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.Reply;
import dev.parley.chat.ChatCommand;
import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatSettings;
import dev.parley.chat.LiveChat;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatState;
import dev.parley.message.Role;
import dev.parley.offer.Command;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * chat, a {@link #say}, an {@link #answer}, a {@link #stop}. They wait until the agent is done with
 * it; every wait is bounded, and ends with an {@link AssertionError} that tells what the chat
 * shows.
 *
 * <p>For one thread at a time.
 */
public final class AgentTester implements AutoCloseable {

  /** How long a wait lasts at most, unless {@link #withPatience} says otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final App app;
  private final ChatHost host;
  private final LiveChat chat;
  private final Watch watch;
  private final TestAnswers answers;
  private final List<String> attached = new ArrayList<>();
  private String what = "the start of the chat";
  private Set<String> before = Set.of(); // what was shown when it was done
  private Predicate<Step> belongs = step -> step.name().equals("on_chat_start");
  private BooleanSupplier done;

  private AgentTester(App app, ChatHost host, User user) {
    this.app = app;
    this.host = host;
    this.chat = host.open(user);
    this.watch = new Watch(chat.log(), PATIENCE);
    this.answers = new TestAnswers(chat, watch);
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
    watch.patience(patience);
    return this;
  }

  /** Says something, with what is attached, without waiting for anything. */
  public void say(String text) {
    sayWith(null, text);
  }

  /** Says something with a command, without waiting for anything. */
  public void say(String text, Command command) {
    sayWith(command.id(), text);
  }

  private void sayWith(@Nullable String command, String text) {
    String id = UUID.randomUUID().toString();
    what = "\"" + text + "\"";
    before = Set.of();
    belongs = step -> id.equals(step.parentId());
    done = this::rested;
    var with = new ChatCommand.With(command, Map.of(), attached);
    attached.clear();
    chat.accept(new ChatCommand.Say(id, Role.USER, text, Map.of(), with));
  }

  /**
   * Attaches a file to what is said next.
   *
   * @throws AssertionError when the agent takes no such file
   */
  public void upload(TestFile file) {
    attached.add(answers.upload(file));
  }

  /**
   * Waits for a question that is not answered yet.
   *
   * @return what is asked
   * @throws AssertionError when that takes too long
   */
  public String question() {
    return answers.question(what).message().output();
  }

  /**
   * Waits for a question, and answers it by a text; {@link #reply} is what comes then.
   *
   * @throws AssertionError when that takes too long, or something else is asked for
   */
  public void answer(String text) {
    OpenQuestion question = answers.question(what);
    answer(question, TestAnswers.text(question, text));
  }

  /**
   * Waits for a question, and answers it by the button of that name.
   *
   * @throws AssertionError when that takes too long, or there is no such button to choose
   */
  public void choose(String name) {
    OpenQuestion question = answers.question(what);
    answer(question, answers.button(question, name));
  }

  /**
   * Waits for a question, and answers it by files.
   *
   * @throws AssertionError when that takes too long, or no such files are asked for
   */
  public void give(TestFile... files) {
    OpenQuestion question = answers.question(what);
    answer(question, answers.files(question, List.of(files)));
  }

  /** Waits for a question, and answers it by filling in its form; fails like {@link #answer}. */
  public void fill(Map<String, ? extends @Nullable Object> props) {
    OpenQuestion question = answers.question(what);
    answer(question, TestAnswers.form(question, props));
  }

  private void answer(OpenQuestion question, Reply reply) {
    what = "the answer to \"" + question.message().output() + "\"";
    before = shown();
    answers.answered(question);
    chat.accept(new ChatCommand.Answer(question.id(), reply));
  }

  /** Confirms settings; those that are missing stay as they are. */
  public void set(Map<String, ?> settings) {
    beginAside("the settings " + settings);
    chat.accept(new ChatCommand.ChangeSettings(settings));
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
    what = name;
    before = shown();
    belongs = step -> step.parentId() == null && !before.contains(step.id());
    done = () -> !chat.busy();
  }

  private Set<String> shown() {
    return steps().stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
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
              .formatted(what, messages.size(), texts(messages), watch.view()));
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

  /** Returns the elements of the chat as they are now. */
  public List<ShownElement> elements() {
    return state().elements();
  }

  /**
   * Reads what an element consists of.
   *
   * @throws AssertionError if that is not in the chat
   */
  public byte[] content(ShownElement element) {
    return answers.content(element);
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
        .filter(step -> !before.contains(step.id()))
        .filter(step -> belongs.test(step) || runs.contains(String.valueOf(step.parentId())))
        .toList();
  }

  /** Tells whether the run in question has ended, or nothing runs that could be it. */
  private boolean rested() {
    return !chat.working() || steps().stream().filter(this::isRunInQuestion).anyMatch(Watch::ended);
  }

  private boolean isRunInQuestion(Step step) {
    return step.type() == StepType.RUN && belongs.test(step);
  }

  private void await(BooleanSupplier condition) {
    watch.await(what, condition);
  }

  private static List<String> texts(List<Step> messages) {
    return messages.stream().map(Step::output).toList();
  }
}
