package dev.parley.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.BlockingModel;
import dev.parley.processor.model.MethodModel;
import dev.parley.processor.model.WrapperModel;
import java.util.concurrent.CompletableFuture;

/** Writes the wrappers of an agent's blocking methods. */
public final class WrapperGenerator implements SourceGenerator<WrapperModel> {

  private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  private static final TypeName NOTHING =
      ClassName.get(Void.class)
          .annotated(
              AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
                  .build());

  @Override
  public JavaFile generate(WrapperModel model) {
    AgentClass agent = model.agent();
    var companion = new CompanionCode(agent.wrapper(), agent);
    TypeSpec.Builder type =
        companion
            .type("the wrappers of an agent's blocking methods")
            .addJavadoc(
                "Runs the blocking methods of {@link $T} on the blocking pool.\n", agent.name());
    model.blocking().forEach(method -> type.addMethod(wrapper(method, companion, agent)));
    return Sources.file(agent.wrapper(), type.build()).build();
  }

  private static MethodSpec wrapper(
      BlockingModel blocking, CompanionCode companion, AgentClass agent) {
    MethodModel method = blocking.method();
    return companion
        .wrapper(method)
        .addJavadoc(CompanionCode.javadoc(sentence(blocking), blocking.javadoc()))
        .returns(ParameterizedTypeName.get(FUTURE, held(method)))
        .addStatement(
            "return $L.$L($S, () -> $L)",
            PoolCode.of(blocking.use()),
            method.isVoid() ? "run" : "submit",
            agent.simpleName() + "." + blocking.label(),
            blocking.shown() ? shown(method, agent) : companion.call(method))
        .build();
  }

  private static CodeBlock shown(MethodModel method, AgentClass agent) {
    return CodeBlock.of(
        "$T.of($L).$L($L)",
        agent.steps(),
        CompanionCode.agentField(method),
        method.name(),
        CompanionCode.arguments(method));
  }

  private static CodeBlock sentence(BlockingModel blocking) {
    String pool = blocking.use().pool();
    return CodeBlock.of(
        "Runs {@link $L} on the $L.",
        blocking.method().reference(),
        pool.isEmpty() ? "blocking pool" : "pool {@code " + pool + "}");
  }

  private static TypeName held(MethodModel method) {
    TypeName result = method.result();
    if (method.isVoid()) {
      return NOTHING;
    }
    return result.isPrimitive() ? result.box() : result;
  }
}
