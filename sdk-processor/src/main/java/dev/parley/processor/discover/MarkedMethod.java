package dev.parley.processor.discover;

import javax.lang.model.element.ExecutableElement;

/**
 * A method that has annotations of ours, on itself or on a method that it overrides.
 *
 * @param method the method that runs
 * @param marks the annotations
 */
record MarkedMethod(ExecutableElement method, Marks marks) {}
