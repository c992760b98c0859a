/** Turns a candidate that is right into a model. Knows discover and model. */
@NullMarked
package dev.parley.processor.read;

import org.jspecify.annotations.NullMarked;
