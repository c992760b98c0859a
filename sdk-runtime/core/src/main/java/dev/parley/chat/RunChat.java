package dev.parley.chat;

import dev.parley.blocking.BlockingPools;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.message.Message;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.run.RunFuture;
import dev.parley.setting.SettingsForm;
import dev.parley.step.Step;
import dev.parley.step.StepLook;
import dev.parley.step.StepTime;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The chat as one run sees it. A handle that an agent keeps works in later runs too: what is sent
 * belongs to the run whose code sends it, and to the handle's own run when that is unknown.
 */
final class RunChat implements Chat {

  private final LiveChat live;
  private final String method;
  private final @Nullable String runStepId;
  private final Voice voice;
  private final Run run;
  private final @Nullable ChosenSettings tried;

  RunChat(
      LiveChat live,
      String method,
      @Nullable String runStepId,
      HostTools tools,
      @Nullable ChosenSettings tried) {
    this.live = live;
    this.tried = tried;
    this.method = method;
    this.runStepId = runStepId;
    this.voice = new Voice(live.log());
    this.run =
        new Run(
            live.id(),
            Map.of(Chat.class, this, BlockingPools.class, tools.pools()),
            tools.inFlight());
  }

  @Override
  public String id() {
    return live.id();
  }

  @Override
  public User user() {
    return live.user();
  }

  @Override
  public String profile() {
    return live.profile();
  }

  @Override
  public String option(String name) {
    return live.option(name);
  }

  @Override
  public <S> S settings(SettingsForm<S> form) {
    RunChat here = here();
    return here.tried == null ? live.chosen().read(form) : here.tried.read(form);
  }

  @Override
  public SentMessage send(String content) {
    RunChat here = here();
    return here.say(
        Step.said(newId(), here.runStepId, StepType.ASSISTANT_MESSAGE, author(), content));
  }

  @Override
  public SentMessage send(Message message) {
    RunChat here = here();
    Step step =
        new Step(
            message.id(),
            here.runStepId,
            StepType.ASSISTANT_MESSAGE,
            message.author().isEmpty() ? author() : message.author(),
            "",
            message.content(),
            StepTime.at(message.createdAt()),
            false,
            false,
            StepLook.PLAIN,
            message.metadata());
    return here.say(step);
  }

  @Override
  public SentMessage sendError(String content) {
    RunChat here = here();
    return here.say(Failure.step(here.runStepId, content));
  }

  @Override
  public MessageStream stream() {
    return new TokenStream(here());
  }

  @Override
  public OpenStep step(StepType type, String name) {
    if (type.isMessage()) {
      throw new IllegalArgumentException("a step shows work; to say something, use send or stream");
    }
    return begin(type, name, step -> step);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> fork(Callable<T> task) {
    return here().begin(task);
  }

  /**
   * Returns the chat of the calling code's run.
   *
   * @throws IllegalStateException outside of a run
   */
  static RunChat current() {
    return (RunChat) Chat.current(); // no other is ever in the surroundings of a run
  }

  /** Begins a step, dressed before it is shown. */
  WorkStep begin(StepType type, String name, UnaryOperator<Step> dress) {
    RunChat here = here();
    Part part = here.part();
    @Nullable String parent =
        part == null ? here.runStepId : part.innermostStep().orElse(here.runStepId);
    Step step = dress.apply(Step.begun(newId(), parent, type, name));
    return new WorkStep(here.voice, step, part);
  }

  /** Returns the chat as the calling code's run sees it. */
  RunChat here() {
    Part part = Part.orNull();
    if (part == null || part.run() == run) {
      return this;
    }
    Chat other = part.run().find(Chat.class).orElse(this);
    return other instanceof RunChat chat && chat.live == live ? chat : this;
  }

  Voice voice() {
    return voice;
  }

  Run run() {
    return run;
  }

  /** Returns the name of the handler's method. */
  String method() {
    return method;
  }

  /** Returns the id of the step that messages of this run belong to. */
  @Nullable String runStepId() {
    return runStepId;
  }

  /** Returns the agent's name. */
  String author() {
    return live.descriptor().name();
  }

  private <T extends @Nullable Object> CompletableFuture<T> begin(Callable<T> task) {
    voice.take(); // throws once the run is over
    voice.release();
    Part part = part();
    Part.Origin origin = part == null ? Part.Origin.NONE : part.origin();
    var result = new RunFuture<T>();
    run.promise(result);
    Thread.ofVirtual()
        .name(Thread.currentThread().getName() + " fork")
        .start(() -> run.fulfil(result, method, Place.FREE, origin, task));
    return result;
  }

  /** Returns the calling code's part in this run, if it has one. */
  private @Nullable Part part() {
    Part part = Part.orNull();
    return part != null && part.run() == run ? part : null;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private SentMessage say(Step step) {
    voice.take();
    try {
      boolean known = voice.log().step(step.id()).isPresent();
      Step message = known ? step.withId(newId()) : step;
      voice.log().append(new StepAdded(message));
      return new SaidMessage(this, message);
    } finally {
      voice.release();
    }
  }
}
