/** Turns a model into source, without side effects: same model, same text. Knows the model. */
@NullMarked
package dev.parley.processor.generate;

import org.jspecify.annotations.NullMarked;
