package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatLog;
import dev.parley.log.InMemoryChatLog;
import dev.parley.message.Message;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
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
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final String id;
  private final User user;
  private final ChatAgent<?> agent;
  private final HostTools tools;
  private final ChatLog log = new InMemoryChatLog();
  private final Lock lock = new ReentrantLock();
  private final @Nullable StoredChat stored; // what the chat was before, if it was kept
  private final TurnLine turns; // guarded by lock, as is all below
  private final Asides asides;
  private final Set<String> said = new HashSet<>(); // ids of the person's messages
  private volatile ChosenSettings chosen; // written under lock
  private boolean opened;
  private boolean interacted;
  private boolean over;
  private int pages;
  private long leftAt = System.nanoTime();

  /** Makes a new chat. */
  LiveChat(String id, User user, ChatAgent<?> agent, HostTools tools) {
    this(id, user, agent, tools, null);
  }

  /** Makes a chat of one that was kept, with its steps. */
  LiveChat(StoredChat stored, User user, ChatAgent<?> agent, HostTools tools) {
    this(stored.id(), user, agent, tools, stored);
    for (Step step : stored.steps()) {
      log.append(new StepAdded(step));
      if (step.type() == StepType.USER_MESSAGE) {
        said.add(step.id());
      }
    }
  }

  private LiveChat(
      String id, User user, ChatAgent<?> agent, HostTools tools, @Nullable StoredChat stored) {
    this.id = id;
    this.user = user;
    this.agent = agent;
    this.tools = tools;
    this.stored = stored;
    this.turns = new TurnLine(this, agent, tools, lock);
    this.asides = new Asides(this, agent, turns);
    this.chosen = ChosenSettings.of(agent.descriptor(), stored);
  }

  /** Returns the chat's id, a UUID. */
  public String id() {
    return id;
  }

  /** Returns the person in the chat. */
  public User user() {
    return user;
  }

  /** Returns the profile that the chat was opened for; empty where there is none to choose. */
  public String profile() {
    return agent.profile();
  }

  /** Returns the chat's events. */
  public ChatLog log() {
    return log;
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
      switch (command) {
        case ChatCommand.Open() -> open();
        case ChatCommand.Say say -> say(say);
        case ChatCommand.Aside aside -> asides.accept(aside);
        case ChatCommand.Stop() -> turns.stop();
        case ChatCommand.Refuse(String reason) -> refuse(reason);
        case ChatCommand.End() -> end("by request");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Tells the chat that a page shows it, until the presence is closed. */
  public Presence attach() {
    lock.lock();
    try {
      pages++;
    } finally {
      lock.unlock();
    }
    var closed = new AtomicBoolean();
    return () -> {
      if (closed.compareAndSet(false, true)) {
        detach();
      }
    };
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

  AgentDescriptor descriptor() {
    return agent.descriptor();
  }

  String option(String name) {
    return Optional.ofNullable(tools.settings().options().get(name))
        .or(() -> defaultOf(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the agent has no option '%s'; its options are %s"
                    .formatted(
                        name, descriptor().options().stream().map(AppOption::name).toList())));
  }

  /** Ends the chat when nobody has shown it for the idle time and nothing runs. */
  void endIfIdle() {
    lock.lock();
    try {
      long now = System.nanoTime();
      long idle = Math.min(now - leftAt, now - turns.quietSince());
      if (!over && pages == 0 && !turns.busy() && idle >= tools.settings().idleTime().toNanos()) {
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

  private void say(ChatCommand.Say say) {
    String messageId = say.id() == null ? UUID.randomUUID().toString() : say.id();
    if (!UUID_FORM.matcher(messageId).matches()) {
      refuse("The message was not taken: its id is not a UUID.");
      return;
    }
    if (log.step(messageId).isPresent() || !said.add(messageId)) {
      return; // the same message, again
    }
    var message =
        new Message(messageId, say.author(), say.content(), Instant.now(), say.metadata());
    Step step =
        Step.said(messageId, null, StepType.USER_MESSAGE, say.author(), say.content())
            .withMetadata(say.metadata());
    log.append(new StepAdded(step));
    var occasion = new Occasion.Said(message);
    Optional<ChatAgent.Job> job = agent.job(occasion);
    job.ifPresent(_ -> turns.workMore());
    interacted(say.content());
    job.ifPresent(answer -> turns.addCounted(occasion, answer));
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

  /** Returns what the person has set. */
  ChosenSettings chosen() {
    return chosen;
  }

  /** The person has set something else. Called with the lock held. */
  void choose(ChosenSettings other) {
    chosen = other;
  }

  /** Says that something was not done. Called with the lock held. */
  void refuse(String reason) {
    log.append(new StepAdded(Failure.step(null, reason)));
  }

  private void end(String why) {
    over = true;
    LOG.info("chat ended: chat={} {}", id, why);
    turns.clear();
    turns.halt();
    var occasion = new Occasion.ChatEnd();
    Optional<ChatAgent.Job> last = opened || interacted ? agent.job(occasion) : Optional.empty();
    last.ifPresentOrElse(job -> turns.add(occasion, job), () -> tools.forget().accept(this));
  }

  private void detach() {
    lock.lock();
    try {
      pages--;
      leftAt = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> defaultOf(String name) {
    return descriptor().options().stream()
        .filter(option -> option.name().equals(name))
        .map(AppOption::defaultValue)
        .findFirst();
  }
}
