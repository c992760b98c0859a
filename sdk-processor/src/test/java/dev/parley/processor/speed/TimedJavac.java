package dev.parley.processor.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.spi.ToolProvider;

/** Compiles once, in a process of its own as a build does, and prints what that cost. */
public final class TimedJavac {

  private TimedJavac() {}

  /** Takes javac's arguments; prints nanoseconds of the clock, and of all processors. */
  public static void main(String[] args) {
    long begun = System.nanoTime();
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(System.err, System.err, args);
    long wall = System.nanoTime() - begun;
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(wall + " " + system.getProcessCpuTime());
    System.exit(exit);
  }
}
