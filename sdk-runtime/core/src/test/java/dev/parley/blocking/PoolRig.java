package dev.parley.blocking;

import dev.parley.run.InFlight;
import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import java.util.Map;
import java.util.concurrent.Callable;

/** A pool, and runs of made-up chats that use it. */
final class PoolRig implements AutoCloseable {

  final BlockingPool pool;

  PoolRig(PoolBounds bounds) {
    this.pool = new BlockingPool(bounds);
  }

  PoolRig(PoolBounds bounds, CpuGauge.Maker gauges) {
    this.pool = new BlockingPool(bounds, gauges);
  }

  Run run(String chat) {
    return new Run(chat, Map.of(BlockingPool.class, pool), new InFlight(any -> {}));
  }

  /** Does something as a handler of the chat would, on the calling thread. */
  <T> T in(String chat, Callable<T> code) throws Exception {
    return run(chat).work("Test.handler", Place.FREE, Part.Origin.NONE, code);
  }

  @Override
  public void close() {
    pool.close();
  }
}
