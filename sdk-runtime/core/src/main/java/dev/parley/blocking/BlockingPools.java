package dev.parley.blocking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The pools of one host: the shared one, and those that an agent has named. Safe for use by
 * multiple threads.
 */
public final class BlockingPools implements AutoCloseable {

  private final BlockingPool shared;
  private final Map<String, BlockingPool> named = new LinkedHashMap<>(); // never changed

  /**
   * Makes pools that have no threads yet.
   *
   * @param shared the bounds of the shared pool
   * @param named the bounds of the others by name
   * @param timer what ends tasks whose time is over
   */
  public BlockingPools(
      PoolBounds shared, Map<String, PoolBounds> named, ScheduledExecutorService timer) {
    this(shared, named, timer, ThreadCpuGauge::new);
  }

  BlockingPools(
      PoolBounds shared,
      Map<String, PoolBounds> named,
      ScheduledExecutorService timer,
      CpuGauge.Maker gauges) {
    this.shared = new BlockingPool("blocking", shared, timer, gauges);
    named.forEach(
        (name, bounds) -> this.named.put(name, new BlockingPool(name, bounds, timer, gauges)));
  }

  /** Returns the pool of those that name none. */
  public BlockingPool shared() {
    return shared;
  }

  /**
   * Returns the pool of a name; the empty name is that of the shared one.
   *
   * @throws IllegalArgumentException when there is no such pool
   */
  public BlockingPool named(String name) {
    BlockingPool pool = name.isEmpty() ? shared : named.get(name);
    if (pool == null) {
      throw new IllegalArgumentException(
          "the agent has no pool '%s'; its pools are %s".formatted(name, named.keySet()));
    }
    return pool;
  }

  /** Interrupts what runs and cancels what waits, in all of them. */
  @Override
  public void close() {
    shared.close();
    named.values().forEach(BlockingPool::close);
  }
}
