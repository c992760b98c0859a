/** The catalogue of what can be wrong, and how it is told. Knows nobody. */
@NullMarked
package dev.parley.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
