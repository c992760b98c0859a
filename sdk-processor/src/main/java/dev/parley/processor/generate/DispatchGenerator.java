package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.ServicesModel;
import java.util.ArrayList;
import javax.lang.model.element.Modifier;

/** Writes an agent's dispatch table: a row for each handler, as data. */
public final class DispatchGenerator implements SourceGenerator<AgentModel> {

  @Override
  public JavaFile generate(AgentModel model) {
    ClassName name = model.agent().dispatch();
    var values = new ValueCode(name);
    var rows = new RowCode(model.agent().name(), values);
    TypeSpec.Builder type =
        Sources.type(name, model.agent())
            .addJavadoc(
                "What {@link $T} answers, and where each answer runs.\n", model.agent().name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    model
        .services()
        .ifPresentOrElse(
            services -> type.addField(descriptor(model)).addMethod(table(model, services, rows)),
            () -> type.addField(table(model, rows)));
    JavaFile.Builder file = Sources.file(name, type.build());
    for (HandlerModel handler : model.handlers()) {
      file.addStaticImport(RuntimeNames.DISPATCH_TABLE, handler.event().row());
      file.addStaticImport(RuntimeNames.THREAD_KIND, RowCode.thread(handler));
    }
    values.addImports(file);
    return file.build();
  }

  private static FieldSpec table(AgentModel model, RowCode rows) {
    return FieldSpec.builder(tableType(model), "TABLE", Modifier.STATIC, Modifier.FINAL)
        .initializer(rows(model, DescriptorCode.of(model.about()), rows))
        .build();
  }

  private static FieldSpec descriptor(AgentModel model) {
    return FieldSpec.builder(
            RuntimeNames.AGENT_DESCRIPTOR, "DESCRIPTOR", Modifier.STATIC, Modifier.FINAL)
        .initializer(DescriptorCode.of(model.about()))
        .build();
  }

  private static MethodSpec table(AgentModel model, ServicesModel services, RowCode rows) {
    return MethodSpec.methodBuilder("table")
        .addModifiers(Modifier.STATIC)
        .returns(tableType(model))
        .addParameter(services.type(), "services")
        .addStatement("return $L", rows(model, CodeBlock.of("DESCRIPTOR"), rows))
        .build();
  }

  private static TypeName tableType(AgentModel model) {
    return ParameterizedTypeName.get(RuntimeNames.DISPATCH_TABLE, model.agent().name());
  }

  private static CodeBlock rows(AgentModel model, CodeBlock descriptor, RowCode rows) {
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(descriptor);
    arguments.add(factory(model, rows));
    model.handlers().forEach(handler -> arguments.add(rows.of(handler)));
    return CodeBlock.of("$T.of($L)", RuntimeNames.DISPATCH_TABLE, CodeBlock.join(arguments, ", "));
  }

  private static CodeBlock factory(AgentModel model, RowCode rows) {
    ClassName agent = model.agent().name();
    return model.made().isEmpty()
        ? CodeBlock.of("$T::new", agent)
        : CodeBlock.of("() -> new $T($L)", agent, rows.arguments(model.made()));
  }
}
