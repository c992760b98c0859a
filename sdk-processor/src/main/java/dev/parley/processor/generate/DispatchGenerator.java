package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.PoolUse;
import dev.parley.processor.model.Result;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes an agent's dispatch table: a row for each handler, as data. */
public final class DispatchGenerator implements SourceGenerator<AgentModel> {

  @Override
  public JavaFile generate(AgentModel model) {
    ClassName name = model.agent().dispatch();
    TypeSpec type =
        Sources.type(name, model.agent())
            .addJavadoc(
                "What {@link $T} answers, and where each answer runs.\n", model.agent().name())
            .addField(table(model))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    JavaFile.Builder file = Sources.file(name, type);
    for (HandlerModel handler : model.handlers()) {
      file.addStaticImport(RuntimeNames.DISPATCH_TABLE, handler.event().row());
      file.addStaticImport(RuntimeNames.THREAD_KIND, thread(handler));
    }
    return file.build();
  }

  private static FieldSpec table(AgentModel model) {
    ClassName agent = model.agent().name();
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(DescriptorCode.of(model.about()));
    arguments.add(CodeBlock.of("$T::new", agent));
    model.handlers().forEach(handler -> arguments.add(row(handler)));
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.DISPATCH_TABLE, agent),
            "TABLE",
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($L)", RuntimeNames.DISPATCH_TABLE, CodeBlock.join(arguments, ", "))
        .build();
  }

  private static CodeBlock row(HandlerModel handler) {
    return CodeBlock.of(
        // Written into the format, as JavaPoet looks for statically imported names there.
        "$T." + handler.event().row() + "($S, $T." + thread(handler) + "$L, (agent, $L) -> $L)",
        RuntimeNames.DISPATCH_TABLE,
        handler.method(),
        RuntimeNames.THREAD_KIND,
        handler.pool().map(DispatchGenerator::poolAndLimits).orElse(CodeBlock.of("")),
        usesCall(handler) ? "call" : "_",
        result(handler, call(handler)));
  }

  private static boolean usesCall(HandlerModel handler) {
    return handler.result() != Result.NONE
        || handler.arguments().stream().anyMatch(Argument.OfCall.class::isInstance);
  }

  private static String thread(HandlerModel handler) {
    return handler.pool().isPresent() ? "BLOCKING" : "VIRTUAL";
  }

  private static CodeBlock poolAndLimits(PoolUse use) {
    CodeBlock pool = use.pool().isEmpty() ? CodeBlock.of("") : CodeBlock.of(".in($S)", use.pool());
    return CodeBlock.of("$L$L", pool, PoolCode.limits(use));
  }

  private static CodeBlock call(HandlerModel handler) {
    List<CodeBlock> arguments =
        handler.arguments().stream().map(DispatchGenerator::argument).toList();
    return CodeBlock.of("agent.$L($L)", handler.method(), CodeBlock.join(arguments, ", "));
  }

  private static CodeBlock argument(Argument argument) {
    return switch (argument) {
      case Argument.OfCall brought -> CodeBlock.of("call.$L()", brought.accessor());
      case Argument.Companion companion -> CodeBlock.of("$T.of(agent)", companion.type());
    };
  }

  private static CodeBlock result(HandlerModel handler, CodeBlock call) {
    return switch (handler.result()) {
      case NONE -> call;
      case SENT -> CodeBlock.of("call.send($L)", call);
      case AWAITED -> CodeBlock.of("call.await($L)", call);
      case AWAITED_AND_SENT -> CodeBlock.of("call.send(call.await($L))", call);
    };
  }
}
