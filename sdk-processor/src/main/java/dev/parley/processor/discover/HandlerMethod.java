package dev.parley.processor.discover;

import dev.parley.processor.model.Event;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method that answers an event, as the author wrote it.
 *
 * @param event what it answers
 * @param method the method that runs; its annotations may be on methods that it overrides
 * @param signature its types, as seen in the agent's class
 * @param marks its annotations
 */
public record HandlerMethod(
    Event event, ExecutableElement method, ExecutableType signature, Marks marks) {

  /** Returns the annotation that makes it a handler of its event. */
  public PlacedMark mark() {
    return marks.find(event.annotation()).orElseThrow();
  }

  /** Returns the names of the actions that it answers; none for another event. */
  public List<String> names() {
    return event == Event.ACTION ? mark().mark().texts("value") : List.of();
  }
}
