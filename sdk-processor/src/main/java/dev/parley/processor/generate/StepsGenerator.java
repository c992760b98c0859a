package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.MethodModel;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.StepModel;
import dev.parley.processor.model.StepsModel;

/** Writes the class that calls an agent's methods and shows the calls as steps. */
public final class StepsGenerator implements SourceGenerator<StepsModel> {

  @Override
  public JavaFile generate(StepsModel model) {
    AgentClass agent = model.agent();
    var companion = new CompanionCode(agent.steps(), agent);
    TypeSpec.Builder type =
        companion
            .type("what calls an agent's methods and shows the calls")
            .addJavadoc(
                "Calls methods of {@link $T} and shows the calls as steps in the chat.\n",
                agent.name());
    model.steps().forEach(step -> type.addMethod(method(step, companion)));
    JavaFile.Builder file = Sources.file(agent.steps(), type.build());
    model.steps().forEach(step -> file.addStaticImport(RuntimeNames.STEP_TYPE, step.type()));
    return file.build();
  }

  private static MethodSpec method(StepModel step, CompanionCode companion) {
    MethodModel method = step.method();
    return companion
        .wrapper(method)
        .addJavadoc(
            CompanionCode.javadoc(
                CodeBlock.of("Calls {@link $L} as a step.", method.reference()), step.javadoc()))
        .returns(method.result())
        .addExceptions(method.thrown())
        .addStatement(
            "$L$L.$L(() -> $L)",
            method.isVoid() ? "" : "return ",
            shown(step),
            method.isVoid() ? "run" : "call",
            companion.call(method))
        .build();
  }

  private static CodeBlock shown(StepModel step) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            // Written into the format, as JavaPoet looks for statically imported names there.
            .add(
                "$T.of($T." + step.type() + ", $L)",
                RuntimeNames.STEP_CALL,
                RuntimeNames.STEP_TYPE,
                Literals.of(step.name()));
    step.input().forEach(parameter -> code.add(".input($S, $L)", parameter, parameter));
    return code.add(look(step.look(), step.method().isVoid())).build();
  }

  private static CodeBlock look(StepModel.Look look, boolean isVoid) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!look.output() && !isVoid) {
      code.add(".withoutOutput()");
    }
    if (!look.language().isEmpty()) {
      code.add(".language($L)", Literals.of(look.language()));
    }
    if (look.open()) {
      code.add(".open()");
    }
    if (look.collapses()) {
      code.add(".collapsing()");
    }
    if (!look.icon().isEmpty()) {
      code.add(".icon($L)", Literals.of(look.icon()));
    }
    return code.build();
  }
}
