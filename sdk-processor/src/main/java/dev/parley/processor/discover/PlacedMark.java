package dev.parley.processor.discover;

import javax.lang.model.element.ExecutableElement;

/**
 * An annotation of a method, and where it stands.
 *
 * @param mark the annotation
 * @param method the method that it is written on, which others may override
 */
public record PlacedMark(Mark mark, ExecutableElement method) {}
