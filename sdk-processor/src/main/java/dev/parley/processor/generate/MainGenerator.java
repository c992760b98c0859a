package dev.parley.processor.generate;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.About.Option;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that starts an agent. */
public final class MainGenerator implements SourceGenerator<AgentModel> {

  @Override
  public JavaFile generate(AgentModel model) {
    ClassName name = model.agent().main();
    TypeSpec type =
        Sources.type(name, model.agent())
            .addJavadoc(javadoc(model))
            .addModifiers(Modifier.PUBLIC)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(main(model))
            .build();
    return Sources.file(name, type).build();
  }

  private static CodeBlock javadoc(AgentModel model) {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add("Starts a server on which people chat with {@link $T}.\n", model.agent().name())
            .add("\n<p>Prints the address of its page. ")
            .add("{@code --port} and {@code --host} choose another address, ")
            .add("{@code --headless} opens no browser, {@code --help} lists all options");
    List<Option> options = model.about().options();
    if (!options.isEmpty()) {
      javadoc.add(", the agent's own included: ");
      javadoc.add("$L", options.stream().map(MainGenerator::flag).collect(joining(", ")));
    }
    return javadoc.add(".\n").build();
  }

  private static String flag(Option option) {
    return "{@code --" + option.name() + "}";
  }

  private static MethodSpec main(AgentModel model) {
    return MethodSpec.methodBuilder("main")
        .addJavadoc("Starts the server.\n\n@param args the options\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String[].class, "args")
        .addStatement("$T.run($T.TABLE, args)", RuntimeNames.AGENT_SERVER, model.agent().dispatch())
        .build();
  }
}
