package dev.parley.run;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The parts at work in this process at the moment. Safe for use by multiple threads. */
public final class InFlight {

  private final Set<Part> parts = ConcurrentHashMap.newKeySet();
  private final Consumer<InFlight> onBegin;

  /** Makes an empty registry that calls back whenever a part begins; it must return at once. */
  public InFlight(Consumer<InFlight> onBegin) {
    this.onBegin = onBegin;
  }

  /** Returns the parts at work; a view that changes as they come and go. */
  public Collection<Part> parts() {
    return parts;
  }

  void add(Part part) {
    parts.add(part);
    onBegin.accept(this);
  }

  void remove(Part part) {
    parts.remove(part);
  }
}
