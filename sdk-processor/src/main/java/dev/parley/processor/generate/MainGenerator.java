package dev.parley.processor.generate;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.parley.processor.model.About.Option;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.ServicesModel;
import java.util.List;
import java.util.ServiceLoader;
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
            .addField(agent(model))
            .addMethod(main())
            .addMethods(model.services().map(each -> with(model, each)).stream().toList())
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

  private static FieldSpec agent(AgentModel model) {
    return FieldSpec.builder(
            RuntimeNames.SERVED_AGENT, "AGENT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The agent, to be served alone or beside others.\n")
        .initializer(
            model
                .services()
                .map(services -> CodeBlock.of("with($L)", made(services)))
                .orElseGet(() ->
                    CodeBlock.of(
                        "$T.of($T.TABLE)", RuntimeNames.SERVED_AGENT, model.agent().dispatch())))
        .build();
  }

  private static CodeBlock made(ServicesModel services) {
    ClassName type = services.type();
    return switch (services.making()) {
      case ALONE -> CodeBlock.of("app -> app.keep(new $T())", type);
      case WITH_APP -> CodeBlock.of("app -> app.keep(new $T(app))", type);
      case LOADED -> CodeBlock.of("app -> app.only($T.load($T.class))", ServiceLoader.class, type);
    };
  }

  private static MethodSpec main() {
    return MethodSpec.methodBuilder("main")
        .addJavadoc("Starts the server.\n\n@param args the options\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String[].class, "args")
        .addStatement("$T.run(args, AGENT)", RuntimeNames.AGENT_SERVER)
        .build();
  }

  private static MethodSpec with(AgentModel model, ServicesModel services) {
    ClassName dispatch = model.agent().dispatch();
    MethodSpec.Builder with =
        MethodSpec.methodBuilder("with")
            .addJavadoc(
                "Returns the agent with services from elsewhere, such as a test's or a"
                    + " container's.\n\n")
            .addJavadoc("@param services makes them when the application starts\n")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeNames.SERVED_AGENT)
            .addParameter(
                ParameterizedTypeName.get(
                    RuntimeNames.FROM_APP, WildcardTypeName.subtypeOf(services.type())),
                "services")
            .addStatement(
                "return new $T($T.DESCRIPTOR, app -> $T.table(services.make(app)))",
                RuntimeNames.SERVED_AGENT,
                dispatch,
                dispatch);
    if (services.visibleToAll()) {
      with.addModifiers(Modifier.PUBLIC);
    }
    return with.build();
  }
}
