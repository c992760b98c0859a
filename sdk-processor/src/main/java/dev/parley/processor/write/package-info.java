/** Lays source out as a person would, and hands it to the compiler. Knows nobody. */
@NullMarked
package dev.parley.processor.write;

import org.jspecify.annotations.NullMarked;
