package dev.parley.processor.generate;

import com.palantir.javapoet.JavaFile;

/**
 * Writes one kind of source file. Has no side effects: same model, same text.
 *
 * @param <M> what it writes about
 */
public interface SourceGenerator<M> {

  /** Returns the file to write for a model. */
  JavaFile generate(M model);
}
