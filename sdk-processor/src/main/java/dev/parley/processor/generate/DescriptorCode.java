package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.About;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;

/** The code that makes an agent's descriptor: what the author said, and no more. */
final class DescriptorCode {

  private static final int LARGEST_INT_MEGABYTES = 2_147;

  private DescriptorCode() {}

  static CodeBlock of(About about) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($L)", RuntimeNames.AGENT_DESCRIPTOR, Literals.of(about.name()));
    if (!about.title().isEmpty()) {
      code.add(".titled($L)", Literals.of(about.title()));
    }
    if (!about.description().isEmpty()) {
      code.add(".describedAs($L)", Literals.of(about.description()));
    }
    for (About.Option option : about.options()) {
      code.add(".with($L)", option(option));
    }
    for (About.Pool pool : about.pools()) {
      code.add(".with($L)", pool(pool));
    }
    about.uploads().ifPresent(uploads -> code.add(".with($L)", uploads(uploads)));
    if (!about.userKeys().isEmpty()) {
      code.add(".askingFor($L)", texts(about.userKeys()));
    }
    for (About.Part part : about.parts()) {
      code.add(".with($T.$L)", part.type(), part.constant());
    }
    return code.build();
  }

  private static CodeBlock option(About.Option option) {
    return CodeBlock.of(
        "new $T($L, $L, $L, $T.of($L), $L)",
        RuntimeNames.APP_OPTION,
        Literals.of(option.name()),
        Literals.of(option.description()),
        Literals.of(option.defaultValue()),
        List.class,
        texts(option.values()),
        Literals.of(option.environment()));
  }

  private static CodeBlock uploads(About.Uploads uploads) {
    return CodeBlock.of(
        "$T.accepting($L).atMost($L).upTo($L)",
        RuntimeNames.FILE_RULES,
        texts(uploads.accept()),
        uploads.maxFiles(),
        megabytes(uploads.maxMegabytes()));
  }

  /** As a person writes it: {@code 2_000_000}. */
  private static String megabytes(int number) {
    return number > LARGEST_INT_MEGABYTES ? number + "_000_000L" : number + "_000_000";
  }

  private static CodeBlock texts(List<String> texts) {
    return texts.stream().map(Literals::of).collect(CodeBlock.joining(", "));
  }

  private static CodeBlock pool(About.Pool pool) {
    return CodeBlock.of(
        "new $T($L, $L, $L)",
        RuntimeNames.WORK_POOL,
        Literals.of(pool.name()),
        pool.threads(),
        pool.queue());
  }
}
