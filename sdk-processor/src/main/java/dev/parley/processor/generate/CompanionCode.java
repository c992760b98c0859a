package dev.parley.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.MethodModel;
import dev.parley.processor.model.MethodModel.Traits;
import javax.lang.model.element.Modifier;

/** What the classes have in common that wrap an agent's methods, one by one. */
final class CompanionCode {

  private final ClassName name;
  private final AgentClass agent;

  CompanionCode(ClassName name, AgentClass agent) {
    this.name = name;
    this.agent = agent;
  }

  /** Begins the class: its field, its constructor, and {@code of}, which returns what is said. */
  TypeSpec.Builder type(String returned) {
    TypeSpec.Builder type =
        Sources.type(name, agent)
            .addField(agent.name(), "agent", PRIVATE, FINAL)
            .addMethod(constructor())
            .addMethod(factory(returned));
    if (agent.visibleToAll()) {
      type.addModifiers(PUBLIC);
    }
    return type;
  }

  /** Begins the wrapper of a method: same name, same type parameters, same parameters. */
  MethodSpec.Builder wrapper(MethodModel method) {
    Traits traits = method.traits();
    MethodSpec.Builder wrapper =
        MethodSpec.methodBuilder(method.name())
            .addTypeVariables(method.typeVariables())
            .addParameters(method.parameters())
            .varargs(traits.varargs());
    if (traits.deprecated()) {
      wrapper.addAnnotation(Deprecated.class);
    }
    if (traits.visibleToAll() && agent.visibleToAll()) {
      wrapper.addModifiers(PUBLIC);
    }
    return wrapper;
  }

  /** Returns the call of a method on the agent, or on what stands for it. */
  CodeBlock call(MethodModel method) {
    return CodeBlock.of("$L.$L($L)", receiver(method), method.name(), arguments(method));
  }

  /** Returns the names of a method's parameters. */
  static CodeBlock arguments(MethodModel method) {
    return method.parameters().stream()
        .map(parameter -> CodeBlock.of("$L", parameter.name()))
        .collect(CodeBlock.joining(", "));
  }

  /** Returns Javadoc that begins with a sentence and goes on with the author's. */
  static CodeBlock javadoc(CodeBlock sentence, String authors) {
    if (authors.isEmpty()) {
      return CodeBlock.of("$L\n", sentence);
    }
    return CodeBlock.of("$L\n\n$L$L\n", sentence, authors.startsWith("@") ? "" : "<p>", authors);
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(agent.name(), "agent")
        .addStatement("this.agent = agent")
        .build();
  }

  private MethodSpec factory(String returned) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns $L.\n", returned)
        .addModifiers(
            agent.visibleToAll() ? new Modifier[] {PUBLIC, STATIC} : new Modifier[] {STATIC})
        .returns(name)
        .addParameter(agent.name(), "agent")
        .addStatement("return new $T(agent)", name)
        .build();
  }

  private CodeBlock receiver(MethodModel method) {
    if (method.traits().isStatic()) {
      return CodeBlock.of("$T", agent.name());
    }
    return agentField(method);
  }

  /** Returns the field with the agent, whatever the method calls its parameters. */
  static CodeBlock agentField(MethodModel method) {
    return CodeBlock.of(method.hides("agent") ? "this.agent" : "agent");
  }
}
