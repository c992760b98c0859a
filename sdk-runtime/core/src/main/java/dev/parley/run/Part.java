package dev.parley.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What one thread does for a {@link Run}: the handler itself, a task on the blocking pool, a fork.
 * Code asks for its own with {@link #current}.
 */
public final class Part {

  private static final ScopedValue<Part> CURRENT = ScopedValue.newInstance();

  private final Run run;
  private final String name;
  private final Place place;
  private final Thread thread = Thread.currentThread();
  private volatile List<String> enclosing; // ids of open steps, innermost last; never changed

  /** Makes the part of the calling thread. */
  Part(Run run, String name, Place place, Origin origin) {
    this.run = run;
    this.name = name;
    this.place = place;
    this.enclosing = origin.enclosing();
  }

  /** Returns the part that the calling code is, if it works for a run. */
  public static Optional<Part> current() {
    return Optional.ofNullable(orNull());
  }

  /** Returns the part that the calling code is; null when it works for no run. */
  public static @Nullable Part orNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Tells whether the calling code works for a run that was stopped. */
  public static boolean isOfStoppedRun() {
    Part part = orNull();
    return part != null && part.run().isStopped();
  }

  /** Returns the run that this part works for. */
  public Run run() {
    return run;
  }

  /** Returns the name of the method that runs. */
  public String name() {
    return name;
  }

  /** Returns the thread that runs it. */
  public Thread thread() {
    return thread;
  }

  /** Returns the line of the author's code that the thread is at, or as near as can be seen. */
  public String whereabouts() {
    StackTraceElement[] stack = thread.getStackTrace();
    return Arrays.stream(stack)
        .filter(frame -> !"java.base".equals(frame.getModuleName()))
        .findFirst()
        .or(() -> Arrays.stream(stack).findFirst())
        .map(StackTraceElement::toString)
        .orElse("its end");
  }

  /** Returns what a new part that this one starts begins with. */
  public Origin origin() {
    return new Origin(enclosing);
  }

  /** Returns the id of the innermost open step around the calling code. */
  public Optional<String> innermostStep() {
    List<String> steps = enclosing;
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /** A step opens around what comes next. Not for several threads at once. */
  public void enter(String stepId) {
    var more = new ArrayList<>(enclosing);
    more.add(stepId);
    enclosing = List.copyOf(more);
  }

  /** A step is closed. Not for several threads at once. */
  public void leave(String stepId) {
    enclosing = enclosing.stream().filter(id -> !id.equals(stepId)).toList();
  }

  /** This thread is about to wait: someone else may have its place until it comes back. */
  public void leavePlace() {
    place.leave();
  }

  /** This thread goes on. */
  public void comeBack() {
    place.comeBack();
  }

  <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  /**
   * What a part takes over from the one that started it.
   *
   * @param enclosing the ids of the steps that are open around it, innermost last
   */
  public record Origin(List<String> enclosing) {

    /** Nothing to take over. */
    public static final Origin NONE = new Origin(List.of());
  }
}
