package dev.parley.processor.generate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.ToolsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes an agent's tools: a method for each, and one that returns them all. */
public final class ToolsGenerator implements SourceGenerator<ToolsModel> {

  @Override
  public JavaFile generate(ToolsModel model) {
    ClassName name = model.agent().tools();
    var code = new ValueCode(name);
    var names =
        new FreeNames(
            "Tool",
            Stream.concat(ValueCode.FACTORIES.stream(), Stream.of("of", ToolCode.RUN_SYNC))
                .toList());
    List<String> methods =
        model.tools().stream().map(tool -> names.give(tool.call().method())).toList();
    TypeSpec.Builder type =
        Sources.type(name, model.agent())
            .addJavadoc("The tools of {@link $T}, for models to call.\n", model.agent().name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(factory(model.agent(), methods));
    if (model.agent().visibleToAll()) {
      type.addModifiers(PUBLIC);
    }
    boolean waits = false;
    for (int i = 0; i < methods.size(); i++) {
      var tool = new ToolCode(model.tools().get(i), model.agent(), code);
      type.addMethod(tool.method(methods.get(i)));
      waits |= tool.waits();
    }
    JavaFile.Builder file = Sources.file(name, type.build());
    code.addImports(file);
    if (waits) {
      file.addStaticImport(RuntimeNames.RUN_SYNC, ToolCode.RUN_SYNC);
    }
    return file.build();
  }

  private static MethodSpec factory(AgentClass agent, List<String> methods) {
    List<CodeBlock> tools =
        methods.stream().map(method -> CodeBlock.of("$L(agent)", method)).toList();
    var modifiers = new ArrayList<Modifier>();
    if (agent.visibleToAll()) {
      modifiers.add(PUBLIC);
    }
    modifiers.add(STATIC);
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns the tools of an agent.\n")
        .addModifiers(modifiers)
        .returns(RuntimeNames.TOOL_BOX)
        .addParameter(agent.name(), "agent")
        .addStatement("return $T.of($L)", RuntimeNames.TOOL_BOX, CodeBlock.join(tools, ", "))
        .build();
  }
}
