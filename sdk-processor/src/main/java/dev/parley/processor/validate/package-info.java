/**
 * Tells what is wrong with what was found. Returns findings; neither prints nor throws. Knows
 * discover, model and diagnostic.
 */
@NullMarked
package dev.parley.processor.validate;

import org.jspecify.annotations.NullMarked;
