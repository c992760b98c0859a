package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.ask.Answer;
import dev.parley.ask.Question;
import dev.parley.blocking.BlockingPools;
import dev.parley.element.Element;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.message.Message;
import dev.parley.message.Role;
import dev.parley.message.Utterance;
import dev.parley.run.Part;
import dev.parley.run.Run;
import dev.parley.setting.SettingsForm;
import dev.parley.step.Step;
import dev.parley.step.StepLook;
import dev.parley.step.StepTime;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
  private final RunPage page;
  private final Forks forks;

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
    this.page = new RunPage(this, live);
    this.forks = new Forks(voice, run, method);
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
  public Locale language() {
    return live.request().language();
  }

  @Override
  public String userKey(String name) {
    if (!live.descriptor().userKeys().contains(name)) {
      throw new IllegalArgumentException(
          "the agent asks people for no '%s'; it asks for %s"
              .formatted(name, live.descriptor().userKeys()));
    }
    return live.request().keys().getOrDefault(name, "");
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
    return send(Message.of(content));
  }

  @Override
  public SentMessage send(Message message) {
    RunChat here = here();
    boolean known = live.log().step(message.id()).isPresent();
    String id = known ? newId() : message.id();
    Step step = here.step(message, id);
    live.showing()
        .bring(
            message.elements(),
            id,
            here::say,
            elements -> {
              here.voice.log().append(new StepAdded(step));
              live.showing().show(elements);
              live.showing().show(message.actions(), id);
            });
    return new SaidMessage(here, step);
  }

  private Step step(Message message, String id) {
    return new Step(
        id,
        runStepId,
        message.role() == Role.SYSTEM ? StepType.SYSTEM_MESSAGE : StepType.ASSISTANT_MESSAGE,
        message.author().isEmpty() ? author() : message.author(),
        "",
        message.content(),
        StepTime.at(message.createdAt()),
        false,
        false,
        StepLook.PLAIN,
        message.metadata(),
        message.note().withQuestion(false));
  }

  @Override
  public SentMessage sendError(String content) {
    RunChat here = here();
    Step step = Failure.step(here.runStepId, content);
    here.say(() -> here.voice.log().append(new StepAdded(step)));
    return new SaidMessage(here, step);
  }

  @Override
  public MessageStream stream() {
    return new TokenStream(here());
  }

  @Override
  public <T> Answer<T> ask(Question<T> question) {
    RunChat here = here();
    return live.asking().ask(new QuestionInquiry<>(here, live, question));
  }

  @Override
  public void update(Element element) {
    RunChat here = here();
    live.element(element.id())
        .ifPresent(shown ->
            live.showing()
                .bring(
                    List.of(element),
                    shown.stepId(),
                    here::change,
                    kept -> live.showing().update(kept.getFirst())));
  }

  @Override
  public void remove(Element element) {
    here().change(() -> live.showing().remove(element.id()));
  }

  @Override
  public void remove(Action action) {
    here().say(() -> live.showing().removeAction(action.id()));
  }

  @Override
  public TaskList tasks(String status) {
    return new ShownTasks(this, status);
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public List<Utterance> history() {
    return live.conversation().history();
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
    return here().forks.fork(task);
  }

  @Override
  public <T extends @Nullable Object> List<T> all(Collection<? extends Callable<? extends T>> tasks)
      throws Exception {
    return here().forks.all(tasks);
  }

  @Override
  public <T extends @Nullable Object> T first(Collection<? extends Callable<? extends T>> tasks)
      throws Exception {
    return here().forks.first(tasks);
  }

  /** Shows an element, or shows it anew, on a message or step; on none if the id is empty. */
  void show(Element element, String stepId) {
    live.showing().bring(List.of(element), stepId, here()::say, live.showing()::show);
  }

  /** Shows a button on a message. */
  void show(Action action, String stepId) {
    here().say(() -> live.showing().show(List.of(action), stepId));
  }

  /** Takes an element away that is not in the sidebar. */
  void removeElement(String id) {
    here().say(() -> live.showing().removeElement(id));
  }

  /** Takes a message or step away. Called with the voice held. */
  void removeStep(String id) {
    live.showing().removeSteps(List.of(id));
  }

  /** Takes the buttons of a message away. */
  void removeActions(String stepId) {
    here()
        .say(() ->
            live.log().state().actions().stream()
                .filter(action -> action.stepId().equals(stepId))
                .forEach(action -> live.showing().removeAction(action.id())));
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
    return new WorkStep(here, step, part);
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

  /** Returns the calling code's part in this run, if it has one. */
  private @Nullable Part part() {
    Part part = Part.orNull();
    return part != null && part.run() == run ? part : null;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  /** Changes what runs may only change one after the other. */
  void change(Runnable change) {
    live.change(voice, change);
  }

  private void say(Runnable saying) {
    voice.take();
    try {
      saying.run();
    } finally {
      voice.release();
    }
  }
}
