package dev.parley.run;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/** The threads that carry the virtual ones. */
interface Carriers {

  /** Returns how many virtual threads are ready to go on but have no carrier. */
  long queued();

  /** Returns how many carriers are busy. */
  int mounted();

  /** Returns how many carriers there are to be. */
  int parallelism();

  /** Changes how many carriers there are to be. */
  void setParallelism(int parallelism);

  /** Returns those of this JVM. */
  static Carriers ofThisJvm() {
    var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    return new Carriers() {
      @Override
      public long queued() {
        return scheduler.getQueuedVirtualThreadCount();
      }

      @Override
      public int mounted() {
        return scheduler.getMountedVirtualThreadCount();
      }

      @Override
      public int parallelism() {
        return scheduler.getParallelism();
      }

      @Override
      public void setParallelism(int parallelism) {
        scheduler.setParallelism(parallelism);
      }
    };
  }
}
