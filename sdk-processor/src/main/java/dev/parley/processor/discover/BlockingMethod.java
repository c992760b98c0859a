package dev.parley.processor.discover;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A {@code @Blocking} method that handles no event and so gets a wrapper, as the author wrote it.
 *
 * @param method the method that runs; its annotation may be on a method that it overrides
 * @param signature its types, as seen in the agent's class
 */
public record BlockingMethod(ExecutableElement method, ExecutableType signature) {}
