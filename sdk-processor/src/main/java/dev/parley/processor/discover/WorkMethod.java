package dev.parley.processor.discover;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method that gets a wrapper, such as a {@code @Blocking} one that handles no event, as the
 * author wrote it.
 *
 * @param method the method that runs; its annotations may be on methods that it overrides
 * @param signature its types, as seen in the agent's class
 * @param marks its annotations
 */
public record WorkMethod(ExecutableElement method, ExecutableType signature, Marks marks) {}
