package dev.parley.processor.discover;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * A method that has annotations of ours, on itself or on a method that it overrides.
 *
 * @param method the method that runs
 * @param annotations the qualified names of the annotations
 */
record MarkedMethod(ExecutableElement method, Set<String> annotations) {}
