/**
 * Finds what the author annotated, possibly wrong, and when it can be looked at. Knows the model.
 */
@NullMarked
package dev.parley.processor.discover;

import org.jspecify.annotations.NullMarked;
