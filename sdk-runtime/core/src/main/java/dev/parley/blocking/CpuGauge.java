package dev.parley.blocking;

/** Tells whether one task of the pool keeps a processor busy. */
@FunctionalInterface
interface CpuGauge {

  /** Looks at the task's thread; called with the pool's gate held, so it must be quick. */
  boolean burns();

  /** Makes the gauge of a task; called on the task's thread when it begins. */
  interface Maker {
    CpuGauge make(Thread thread);
  }
}
