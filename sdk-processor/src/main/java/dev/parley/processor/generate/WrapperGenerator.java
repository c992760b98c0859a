package dev.parley.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.BlockingModel;
import dev.parley.processor.model.BlockingModel.Traits;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.WrapperModel;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

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
    TypeSpec.Builder type =
        Sources.type(agent.wrapper(), agent)
            .addJavadoc(
                "Runs the blocking methods of {@link $T} on the blocking pool.\n", agent.name())
            .addField(agent.name(), "agent", PRIVATE, FINAL)
            .addMethod(constructor(agent))
            .addMethod(factory(agent));
    if (agent.visibleToAll()) {
      type.addModifiers(PUBLIC);
    }
    model.blocking().forEach(method -> type.addMethod(wrapper(method, agent)));
    return Sources.file(agent.wrapper(), type.build()).build();
  }

  private static MethodSpec constructor(AgentClass agent) {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(agent.name(), "agent")
        .addStatement("this.agent = agent")
        .build();
  }

  private static MethodSpec factory(AgentClass agent) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns the wrappers of an agent's blocking methods.\n")
        .addModifiers(
            agent.visibleToAll() ? new Modifier[] {PUBLIC, STATIC} : new Modifier[] {STATIC})
        .returns(agent.wrapper())
        .addParameter(agent.name(), "agent")
        .addStatement("return new $T(agent)", agent.wrapper())
        .build();
  }

  private static MethodSpec wrapper(BlockingModel method, AgentClass agent) {
    Traits traits = method.traits();
    MethodSpec.Builder wrapper =
        MethodSpec.methodBuilder(method.name())
            .addJavadoc(javadoc(method))
            .addTypeVariables(method.typeVariables())
            .returns(ParameterizedTypeName.get(FUTURE, method.result().orElse(NOTHING)))
            .addParameters(method.parameters())
            .varargs(traits.varargs())
            .addStatement(body(method, agent));
    if (traits.deprecated()) {
      wrapper.addAnnotation(Deprecated.class);
    }
    if (traits.visibleToAll() && agent.visibleToAll()) {
      wrapper.addModifiers(PUBLIC);
    }
    return wrapper.build();
  }

  private static CodeBlock javadoc(BlockingModel method) {
    CodeBlock sentence =
        CodeBlock.of("Runs {@link $L} on the blocking pool.\n", method.reference());
    if (method.javadoc().isEmpty()) {
      return sentence;
    }
    boolean onlyTags = method.javadoc().startsWith("@");
    return CodeBlock.of("$L\n$L$L\n", sentence, onlyTags ? "" : "<p>", method.javadoc());
  }

  private static CodeBlock body(BlockingModel method, AgentClass agent) {
    return CodeBlock.of(
        "return $T.current().$L($S, () -> $L.$L($L))",
        RuntimeNames.BLOCKING_POOL,
        method.result().isPresent() ? "submit" : "run",
        agent.simpleName() + "." + method.name(),
        receiver(method, agent),
        method.name(),
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$L", parameter.name()))
            .collect(CodeBlock.joining(", ")));
  }

  private static CodeBlock receiver(BlockingModel method, AgentClass agent) {
    if (method.traits().isStatic()) {
      return CodeBlock.of("$T", agent.name());
    }
    boolean hidden =
        method.parameters().stream().map(ParameterSpec::name).anyMatch("agent"::equals);
    return CodeBlock.of(hidden ? "this.agent" : "agent");
  }
}
