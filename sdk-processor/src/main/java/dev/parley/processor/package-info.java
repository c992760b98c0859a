/**
 * The annotation processor: its entry point and its options.
 *
 * <p>{@link dev.parley.processor.AgentProcessor} wires the stages, each a package: discover,
 * validate, read, generate, write. What one stage hands to the next is a record. A stage knows only
 * those that are listed in its package, and a test holds it to that.
 */
@NullMarked
package dev.parley.processor;

import org.jspecify.annotations.NullMarked;
