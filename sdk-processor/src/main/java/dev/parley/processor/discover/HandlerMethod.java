package dev.parley.processor.discover;

import dev.parley.processor.model.Event;
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
    Event event, ExecutableElement method, ExecutableType signature, Marks marks) {}
