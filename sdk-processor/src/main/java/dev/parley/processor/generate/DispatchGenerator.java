package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
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
      file.addStaticImport(RuntimeNames.THREAD_KIND, RowCode.thread(handler));
    }
    return file.build();
  }

  private static FieldSpec table(AgentModel model) {
    ClassName agent = model.agent().name();
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(DescriptorCode.of(model.about()));
    arguments.add(CodeBlock.of("$T::new", agent));
    model.handlers().forEach(handler -> arguments.add(RowCode.of(handler, agent)));
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.DISPATCH_TABLE, agent),
            "TABLE",
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($L)", RuntimeNames.DISPATCH_TABLE, CodeBlock.join(arguments, ", "))
        .build();
  }
}
