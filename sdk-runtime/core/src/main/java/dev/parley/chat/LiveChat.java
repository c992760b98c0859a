package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.ChatHandler;
import dev.parley.ask.OpenQuestion;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.file.ChatFiles;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.SettingsShown;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.TokensUsed;
import dev.parley.log.ChatLog;
import dev.parley.log.InMemoryChatLog;
import dev.parley.message.Message;
import dev.parley.offer.Audience;
import dev.parley.step.Step;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation while it lives in this process, as servers and tests see it: commands in, events
 * out by its log.
 *
 * <p>Safe for use by multiple threads. One lock per chat says who acts; it is held for a few
 * appends, never for a handler.
 */
public final class LiveChat {

  private static final Logger LOG = LoggerFactory.getLogger(LiveChat.class);
  private final String id;
  private final ChatRequest request;
  private final ChatAgent<?> agent;
  private final HostTools tools;
  private final ChatLog log = new InMemoryChatLog();
  private final ChatFiles files;
  private final Showing showing;
  private final Asking asking;
  private final Lock lock = new ReentrantLock();
  private final @Nullable StoredChat stored; // what the chat was before, if it was kept
  private final Conversation conversation; // guarded by lock, as is all below
  private final TurnLine turns;
  private final Viewers viewers;
  private final Asides asides;
  private final Refusals refusals;
  private volatile ChosenSettings chosen; // written under lock
  private long tokensUsed;
  private boolean opened;
  private boolean interacted;
  private boolean over;

  /**
   * Makes a chat.
   *
   * @param stored the chat as it was kept, to be gone on with; none for a new one
   */
  LiveChat(
      String id,
      ChatRequest request,
      ChatAgent<?> agent,
      HostTools tools,
      @Nullable StoredChat stored) {
    this.id = id;
    this.request = request;
    this.agent = agent;
    this.tools = tools;
    this.stored = stored;
    this.files = new ChatFiles(tools.files(), id);
    this.showing = new Showing(log, files);
    this.asking = new Asking(this, tools.timer(), lock);
    this.conversation = new Conversation(this, request.user(), lock);
    this.turns = new TurnLine(this, agent, tools, lock);
    this.viewers = new Viewers(lock);
    this.asides = new Asides(this, agent, turns);
    this.refusals = new Refusals(log);
    this.chosen = ChosenSettings.of(agent.descriptor(), stored);
    if (stored != null) {
      for (Step step : stored.steps()) {
        log.append(new StepAdded(step));
        conversation.knows(step);
      }
    }
  }

  /** Says what there is to set, and what messages can be sent with. */
  void offer(Offering offering) {
    var audience = new Audience(user(), request.language(), Optional.of(profile()));
    if (!chosen.values().isEmpty()) {
      log.append(new SettingsShown(chosen.values()));
    }
    conversation.begin(offering, audience);
  }

  /** Returns the chat's id, a UUID. */
  public String id() {
    return id;
  }

  /** Returns the person in the chat. */
  public User user() {
    return request.user();
  }

  /** Returns what the person's browser says of them: their language, and keys that they gave. */
  ChatRequest request() {
    return request;
  }

  /** Returns the profile that the chat was opened for; empty where there is none to choose. */
  public String profile() {
    return agent.profile();
  }

  /** Returns the chat's events. */
  public ChatLog log() {
    return log;
  }

  /** Returns the button with the id, if the chat shows it. */
  public Optional<Action> action(String id) {
    return log.action(id);
  }

  /** Returns the element with the id, if the chat shows it, be it in the sidebar. */
  public Optional<ShownElement> element(String id) {
    return showing.find(id);
  }

  /** Returns the question that waits for an answer. */
  public Optional<OpenQuestion> question() {
    return log.state().question();
  }

  /** Tells whether the chat has a step with the id. */
  public boolean hasStep(String id) {
    return log.step(id).isPresent();
  }

  /** Returns the chat's files. */
  public ChatFiles files() {
    return files;
  }

  /** Returns the chat's agent, as it describes itself. */
  public AgentDescriptor descriptor() {
    return agent.descriptor();
  }

  /** Tells whether the agent wants to know what people think of its answers. */
  public boolean answersFeedback() {
    return agent.has(ChatHandler.OnFeedback.class);
  }

  /** Returns what the person has set, JSON-like and by id; empty if there is nothing to set. */
  public Map<String, @Nullable Object> settings() {
    return chosen.values();
  }

  /** Takes a command and returns at once; a chat that has ended takes none. */
  public void accept(ChatCommand command) {
    lock.lock();
    try {
      if (over) {
        if (command instanceof ChatCommand.Aside aside) {
          Asides.decline(aside);
        }
        return;
      }
      take(command);
    } catch (UnfitReplyException unfit) {
      refuse("The message was not taken: " + unfit.reason() + ".");
    } finally {
      lock.unlock();
    }
  }

  private void take(ChatCommand command) {
    switch (command) {
      case ChatCommand.Open() -> open();
      case ChatCommand.Say say -> conversation.take(say).ifPresent(this::answer);
      case ChatCommand.Edit(var message, var content) -> edit(message, content);
      case ChatCommand.Answer answer -> asking.take(answer);
      case ChatCommand.Return result -> asking.take(result);
      case ChatCommand.ChangeElement(var element, var props) ->
          custom(element).ifPresent(it -> showing.update(it.with(props)));
      case ChatCommand.RemoveElement(var element) ->
          custom(element).ifPresent(it -> showing.remove(it.id()));
      case ChatCommand.Aside aside -> asides.accept(aside);
      case ChatCommand.Stop() -> turns.stop();
      case ChatCommand.Refuse(String reason) -> refuse(reason);
      case ChatCommand.End() -> end("by request");
    }
  }

  /** Tells the chat that a page shows it, until the presence is closed. */
  public Presence attach() {
    return viewers.attach();
  }

  /** Tells whether the chat is over; its {@code @OnChatEnd} may still run. */
  public boolean ended() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether something runs, or waits to run, that a person waits for. */
  public boolean working() {
    lock.lock();
    try {
      return turns.working();
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether anything of the chat runs or waits to, forks left behind included. */
  public boolean busy() {
    lock.lock();
    try {
      return turns.busy();
    } finally {
      lock.unlock();
    }
  }

  String option(String name) {
    return agent.option(tools.settings().options(), name);
  }

  /** Ends the chat when nobody has shown it for the idle time and nothing runs. */
  void endIfIdle() {
    lock.lock();
    try {
      long now = System.nanoTime();
      long idle = Math.min(now - viewers.leftAt(), now - turns.quietSince());
      if (!over
          && viewers.isEmpty()
          && !turns.busy()
          && idle >= tools.settings().idleTime().toNanos()) {
        end("idle");
      }
    } finally {
      lock.unlock();
    }
  }

  /** The host closes: begins nothing more, but lets what runs go on. */
  void beginNothing() {
    lock.lock();
    try {
      if (!over) {
        over = true;
        turns.clear();
        asking.end(); // a chat that takes no command takes no answer
      }
    } finally {
      lock.unlock();
    }
  }

  /** The host closes: stops what runs. */
  void halt() {
    lock.lock();
    try {
      turns.halt();
    } finally {
      lock.unlock();
    }
  }

  private void open() {
    if (opened) {
      return;
    }
    opened = true;
    var occasion = stored == null ? new Occasion.ChatStart() : new Occasion.ChatResume(stored);
    agent
        .job(occasion)
        .ifPresent(job -> {
          turns.workMore();
          turns.addCounted(occasion, job);
        });
  }

  private void answer(Message message) {
    var occasion = new Occasion.Said(message);
    Optional<ChatAgent.Job> job = agent.job(occasion);
    job.ifPresent(_ -> turns.workMore());
    interacted(message.content());
    job.ifPresent(answer -> turns.addCounted(occasion, answer));
  }

  private void edit(String message, String content) {
    if (!conversation.isEditable(message)) {
      throw new UnfitReplyException("there is no such message");
    }
    turns.takeBack(conversation.since(message));
    answer(conversation.edit(message, content));
  }

  private Optional<ShownElement> custom(String element) {
    return showing.find(element).filter(it -> it.type() == ElementType.CUSTOM);
  }

  /**
   * Somebody has done something in the chat; the first time names it. Called with the lock held.
   */
  void interacted(@Nullable String name) {
    if (name != null && !interacted) {
      interacted = true;
      log.append(new FirstInteraction(name));
    }
  }

  Conversation conversation() {
    return conversation;
  }

  Showing showing() {
    return showing;
  }

  Asking asking() {
    return asking;
  }

  /** A run has used tokens. Called with the lock held. */
  void useTokens(long amount) {
    tokensUsed += amount;
    log.append(new TokensUsed(amount, tokensUsed));
  }

  /** Has a run change something that belongs to the chat, with the lock and its voice held. */
  void change(Voice voice, Runnable change) {
    lock.lock();
    try {
      voice.take();
      try {
        change.run();
      } finally {
        voice.release();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns what the person has set. */
  ChosenSettings chosen() {
    return chosen;
  }

  /** The person has set something else. Called with the lock held. */
  void choose(ChosenSettings other) {
    chosen = other;
    log.append(new SettingsShown(other.values()));
  }

  /** Says that something was not done. Called with the lock held. */
  void refuse(String reason) {
    refusals.say(reason);
  }

  private void end(String why) {
    over = true;
    LOG.info("chat ended: chat={} {}", id, why);
    turns.clear();
    asking.end();
    turns.halt();
    var occasion = new Occasion.ChatEnd();
    Optional<ChatAgent.Job> last = opened || interacted ? agent.job(occasion) : Optional.empty();
    last.ifPresentOrElse(job -> turns.add(occasion, job), this::forget);
  }

  /** Nothing of the chat is left to do. */
  void forget() {
    files.close();
    tools.forget().accept(this);
  }
}
