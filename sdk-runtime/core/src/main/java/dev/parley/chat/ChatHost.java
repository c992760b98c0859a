package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.App;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.WorkPool;
import dev.parley.blocking.BlockingPool;
import dev.parley.blocking.BlockingPools;
import dev.parley.blocking.PoolBounds;
import dev.parley.file.FileStore;
import dev.parley.file.FolderFileStore;
import dev.parley.run.InFlight;
import dev.parley.run.Watchdog;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chats of an application's agents in this process, which share a pool, a timer and a watchdog.
 * Safe for use by multiple threads.
 */
public final class ChatHost implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChatHost.class);
  private static final Duration LONGEST_SWEEP = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final Roster roster;
  private final ChatSettings settings;
  private final BlockingPools pools;
  private final FileStore files = new FolderFileStore();
  private final ScheduledThreadPoolExecutor timer;
  private final Watchdog watchdog;
  private final HostTools tools;
  private final AppLife life;
  private final Logins logins;
  private final Map<String, LiveChat> chats = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Makes a host of one agent, without chats. */
  public ChatHost(DispatchTable<?> agent, ChatSettings settings) {
    this(List.of(agent), settings);
  }

  /**
   * Makes a host without chats.
   *
   * @param agents the agents; where there are several, each is a profile of its own name, and the
   *     first is who answers when no profile is chosen
   * @throws IllegalArgumentException if there is no agent, or if two have one name, declare one
   *     pool differently or have a login method of one kind
   */
  public ChatHost(List<DispatchTable<?>> agents, ChatSettings settings) {
    this.roster = new Roster(agents);
    this.settings = settings;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("parley-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    this.pools =
        new BlockingPools(settings.blocking(), bounds(AppDescriptor.of(descriptors())), timer);
    this.watchdog = new Watchdog(timer);
    this.tools =
        new HostTools(
            settings,
            pools,
            new InFlight(watchdog::watch),
            timer,
            files,
            chat -> chats.remove(chat.id(), chat));
    var runs = new AppRuns(tools);
    this.life = new AppLife(agents, runs, settings.shutdownGrace());
    this.logins = new Logins(agents, runs);
    long sweep = Math.clamp(settings.idleTime().toMillis() / 10, 1, LONGEST_SWEEP.toMillis());
    var _ =
        timer.scheduleWithFixedDelay(
            () -> chats.values().forEach(LiveChat::endIfIdle), sweep, sweep, TimeUnit.MILLISECONDS);
  }

  /** Returns what the agents say of themselves; the first is the default. */
  public List<AgentDescriptor> descriptors() {
    return roster.descriptors();
  }

  /** Returns how this host treats its chats. */
  public ChatSettings settings() {
    return settings;
  }

  /** Returns the pool that {@code @Blocking} methods run on that name none. */
  public BlockingPool blocking() {
    return pools.shared();
  }

  /**
   * Returns one of the agents' own pools.
   *
   * @throws IllegalArgumentException when they have no such pool
   */
  public BlockingPool blocking(String name) {
    return pools.named(name);
  }

  /** Tells what the agent of a profile offers people before they say anything. */
  public Offering offering(String profile) {
    return new Offering(roster.table(profile), tools);
  }

  /**
   * Runs the agents' {@code @OnAppStart} methods, and waits for them; to be called before the first
   * chat where an agent has one. A second call does nothing.
   *
   * @throws dev.parley.agent.UnstartedAgentException when one of them fails
   */
  public void start(App app) {
    life.start(app);
  }

  /** Returns who may come in, as the agents' login methods say. */
  public Logins logins() {
    return logins;
  }

  /**
   * Makes a chat of the default agent, with somebody who speaks English.
   *
   * @throws IllegalStateException before the host has started, and once it is closed
   */
  public LiveChat open(User user) {
    return open(ChatRequest.of(user));
  }

  /**
   * Makes a chat; waits for the agent's methods that say what it offers this person. Of the default
   * agent, and its default profile, if it has no profile of the name that was chosen.
   *
   * @throws IllegalArgumentException if a key is missing that the agent asks people for
   * @throws IllegalStateException before the host has started, and once it is closed
   */
  public LiveChat open(ChatRequest request) {
    requireStarted();
    ChatAgent<?> agent = roster.agent(request, this::offering);
    requireKeys(agent.descriptor(), request);
    var chat = new LiveChat(UUID.randomUUID().toString(), request, agent, tools, null);
    chat.offer(offering(agent.descriptor().name()));
    chats.put(chat.id(), chat);
    requireOpen(chat);
    LOG.info(
        "chat opened: chat={} user={} agent={}",
        chat.id(),
        request.user().identifier(),
        chat.descriptor().name());
    return chat;
  }

  private static void requireKeys(AgentDescriptor agent, ChatRequest request) {
    for (String key : agent.userKeys()) {
      if (request.keys().getOrDefault(key, "").isBlank()) {
        throw new IllegalArgumentException("the agent asks people for " + key + ": it is missing");
      }
    }
  }

  /**
   * Goes on with a chat that was kept: a live chat of the same id, with its steps. {@code Open}
   * makes it run {@code @OnChatResume} in place of {@code @OnChatStart}.
   *
   * @throws IllegalArgumentException when a chat of that id lives already; {@link #find} has it
   * @throws IllegalStateException before the host has started, and once it is closed
   */
  public LiveChat resume(StoredChat stored, User user) {
    requireStarted();
    ChatRequest request = ChatRequest.of(user).withProfile(stored.profile());
    ChatAgent<?> agent = roster.agent(request, this::offering);
    var chat = new LiveChat(stored.id(), request, agent, tools, stored);
    chat.offer(offering(agent.descriptor().name()));
    if (chats.putIfAbsent(chat.id(), chat) != null) {
      throw new IllegalArgumentException("the chat lives already: " + chat.id());
    }
    requireOpen(chat);
    LOG.info("chat resumed: chat={} user={}", chat.id(), user.identifier());
    return chat;
  }

  private void requireStarted() {
    if (!life.isReady()) {
      throw new IllegalStateException(
          "an agent has an @OnAppStart method: call start before the first chat");
    }
  }

  private void requireOpen(LiveChat chat) {
    if (closed.get()) {
      chats.remove(chat.id(), chat);
      throw new IllegalStateException("the host is closed: it opens no more chats");
    }
  }

  /** Returns the chat with the id, unless it is over. */
  public Optional<LiveChat> find(String chatId) {
    return Optional.ofNullable(chats.get(chatId)).filter(chat -> !chat.ended());
  }

  /** Returns how many chats live; those are counted whose {@code @OnChatEnd} still runs. */
  public int size() {
    return chats.size();
  }

  /**
   * Lets what runs go on for the shutdown grace, then stops it; then runs the {@code @OnAppStop}
   * methods of agents that have started, which get as much time, and returns. No chat takes a
   * command any longer. {@code @OnChatEnd} does not run: the process ends, not the conversation.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    chats.values().forEach(LiveChat::beginNothing);
    try {
      if (!awaitQuiet(settings.shutdownGrace())) {
        chats.values().forEach(LiveChat::halt);
        // Who does not heed the interrupt is named and given up by then.
        awaitQuiet(settings.stopGrace().plus(LOOK_AGAIN.multipliedBy(20)));
      }
    } catch (InterruptedException e) {
      chats.values().forEach(LiveChat::halt);
      Thread.currentThread().interrupt();
    }
    life.stop();
    pools.close();
    timer.shutdownNow();
    files.close();
  }

  /** Waits until no thread works for a chat, or the time is over. Returns whether none does. */
  private boolean awaitQuiet(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    while (chats.values().stream().anyMatch(LiveChat::busy)) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      // Looked at now and then: only a shutdown waits here, and chats should not pay for it.
      Thread.sleep(LOOK_AGAIN);
    }
    return true;
  }

  /** An author says how many threads a pool has, so as many may burn. */
  private static Map<String, PoolBounds> bounds(AppDescriptor app) {
    return app.pools().stream()
        .collect(
            Collectors.toMap(
                WorkPool::name,
                pool -> new PoolBounds(pool.threads(), pool.threads(), pool.queue())));
  }
}
