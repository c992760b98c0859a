/** What the processor does, seen from the outside: through javac. */
@NullMarked
package dev.parley.processor;

import org.jspecify.annotations.NullMarked;
