package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentsModel;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that starts several agents together. */
public final class AgentsMainGenerator implements SourceGenerator<AgentsModel> {

  @Override
  public JavaFile generate(AgentsModel model) {
    TypeSpec type =
        Sources.type(model.main(), Sources.AGENTS_GENERATOR, model.deprecated())
            .addJavadoc(javadoc(model.mains()))
            .addModifiers(Modifier.PUBLIC)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(main(model.mains()))
            .build();
    return Sources.file(model.main(), type).build();
  }

  private static CodeBlock javadoc(List<ClassName> mains) {
    return CodeBlock.builder()
        .add("Starts a server on which people choose whom to chat with: each agent is a chat ")
        .add("profile, the first one unless they choose.\n\n<p>Prints the address of its page. ")
        .add("{@code --help} lists all options, those of all agents included.\n\n")
        .add(
            mains.stream()
                .map(main -> CodeBlock.of("@see $T", main))
                .collect(CodeBlock.joining("\n")))
        .add("\n")
        .build();
  }

  private static MethodSpec main(List<ClassName> mains) {
    CodeBlock agents =
        mains.stream().map(main -> CodeBlock.of("$T.AGENT", main)).collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("main")
        .addJavadoc("Starts the server.\n\n@param args the options\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String[].class, "args")
        .addStatement("$T.run(args, $L)", RuntimeNames.AGENT_SERVER, agents)
        .build();
  }
}
