package dev.parley.processor.discover;

import dev.parley.processor.model.Event;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations of ours that count for a method: its own, and those of methods that it overrides.
 *
 * @param byName the annotations by their qualified names; the nearest where there are several
 */
public record Marks(Map<String, PlacedMark> byName) {

  /** Copies the annotations. */
  public Marks {
    byName = Map.copyOf(byName);
  }

  /** Returns the annotation of a qualified name. */
  public Optional<PlacedMark> find(String annotation) {
    return Optional.ofNullable(byName.get(annotation));
  }

  /** Tells whether there is an annotation of a qualified name. */
  public boolean has(String annotation) {
    return byName.containsKey(annotation);
  }

  /** Tells whether they make the method a handler. */
  public boolean areOfHandler() {
    return Stream.of(Event.values()).map(Event::annotation).anyMatch(this::has);
  }

  /** Tells whether every constant in the annotations has a value. */
  public boolean areResolved() {
    return byName.values().stream().allMatch(each -> each.mark().isResolved());
  }
}
