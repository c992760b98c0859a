package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.PoolUse;
import dev.parley.processor.model.RuntimeNames;
import java.time.Duration;

/** The code that chooses a blocking pool, and the limits of what runs there. */
final class PoolCode {

  private PoolCode() {}

  /** Returns the pool, with its limits. */
  static CodeBlock of(PoolUse use) {
    CodeBlock name = use.pool().isEmpty() ? CodeBlock.of("") : Literals.of(use.pool());
    return CodeBlock.of("$T.current($L)$L", RuntimeNames.BLOCKING_POOL, name, limits(use));
  }

  /** Returns the calls that set limits, if there are any. */
  static CodeBlock limits(PoolUse use) {
    CodeBlock.Builder code = CodeBlock.builder();
    use.timeout()
        .ifPresent(time ->
            code.add(".within($T.$L($L))", Duration.class, time.unit().factory(), time.amount()));
    if (use.queue() > 0) {
      code.add(".queueing($L)", use.queue());
    }
    return code.build();
  }
}
