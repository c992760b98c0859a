package dev.parley.blocking;

import dev.parley.run.InFlight;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** A pool, and runs of made-up chats that use it. */
final class PoolRig implements AutoCloseable {

  final BlockingPools pools;
  final BlockingPool pool;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

  PoolRig(PoolBounds bounds) {
    this(bounds, ThreadCpuGauge::new);
  }

  PoolRig(PoolBounds bounds, CpuGauge.Maker gauges) {
    this(bounds, Map.of(), gauges);
  }

  PoolRig(PoolBounds bounds, Map<String, PoolBounds> named, CpuGauge.Maker gauges) {
    this.pools = new BlockingPools(bounds, named, timer, gauges);
    this.pool = pools.shared();
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Returns how many clocks of tasks tick. */
  int clocks() {
    return timer.getQueue().size();
  }

  Run run(String chat) {
    return new Run(chat, Map.of(BlockingPools.class, pools), new InFlight(any -> {}));
  }

  /** Does something as a handler of the chat would, on the calling thread. */
  <T> T in(String chat, Callable<T> code) throws Exception {
    return run(chat).work("Test.handler", Place.FREE, Part.Origin.NONE, code);
  }

  @Override
  public void close() {
    pools.close();
    timer.shutdownNow();
  }
}
