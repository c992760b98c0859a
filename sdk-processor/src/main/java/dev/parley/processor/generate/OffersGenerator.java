package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.OffersModel;
import dev.parley.processor.model.OffersModel.Command;
import dev.parley.processor.model.OffersModel.Mode;
import dev.parley.processor.model.OffersModel.Option;
import dev.parley.processor.model.OffersModel.Profile;
import dev.parley.processor.model.OffersModel.Starter;
import dev.parley.processor.model.OffersModel.StarterCategory;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes what an agent offers to everybody alike, as data. */
public final class OffersGenerator implements SourceGenerator<OffersModel> {

  @Override
  public JavaFile generate(OffersModel model) {
    ClassName name = model.agent().offers();
    TypeSpec type =
        Sources.type(name, model.agent())
            .addJavadoc("What {@link $T} offers to everybody.\n", model.agent().name())
            .addField(
                FieldSpec.builder(RuntimeNames.OFFERS, "OFFERS", Modifier.STATIC, Modifier.FINAL)
                    .initializer(offers(model))
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return Sources.file(name, type).build();
  }

  private static CodeBlock offers(OffersModel model) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.none()", RuntimeNames.OFFERS);
    add(code, "withStarters", model.starters(), OffersGenerator::starter);
    add(code, "withStarterCategories", model.starterCategories(), OffersGenerator::category);
    add(code, "withProfiles", model.profiles(), OffersGenerator::profile);
    add(code, "withCommands", model.commands(), OffersGenerator::command);
    add(code, "withModes", model.modes(), OffersGenerator::mode);
    return code.build();
  }

  private static <T> void add(
      CodeBlock.Builder code, String method, List<T> things, Function<T, CodeBlock> one) {
    if (!things.isEmpty()) {
      code.add(".$L($L)", method, all(things, one));
    }
  }

  private static CodeBlock starter(Starter starter) {
    CodeBlock.Builder code = made(RuntimeNames.STARTER, starter.label(), starter.message());
    addText(code, "withCommand", starter.command());
    addText(code, "withIcon", starter.icon());
    return code.build();
  }

  private static CodeBlock category(StarterCategory category) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "new $T($L, $L)",
                RuntimeNames.STARTER_CATEGORY,
                Literals.of(category.label()),
                all(category.starters(), OffersGenerator::starter));
    addText(code, "withIcon", category.icon());
    return code.build();
  }

  private static CodeBlock profile(Profile profile) {
    CodeBlock.Builder code = made(RuntimeNames.CHAT_PROFILE, profile.name(), profile.description());
    addText(code, "withIcon", profile.icon());
    addText(code, "shownAs", profile.displayName());
    addFlag(code, "asDefault", profile.isDefault());
    add(code, "withStarters", profile.starters(), OffersGenerator::starter);
    return code.build();
  }

  private static CodeBlock command(Command command) {
    CodeBlock.Builder code =
        made(RuntimeNames.COMMAND, command.id(), command.description(), command.icon());
    addFlag(code, "asButton", command.button());
    addFlag(code, "asPersistent", command.persistent());
    addFlag(code, "asSelected", command.selected());
    return code.build();
  }

  private static CodeBlock mode(Mode mode) {
    return CodeBlock.of(
        "new $T($L, $L, $L)",
        RuntimeNames.MODE,
        Literals.of(mode.id()),
        Literals.of(mode.name()),
        all(mode.options(), OffersGenerator::option));
  }

  private static CodeBlock option(Option option) {
    CodeBlock.Builder code = made(RuntimeNames.MODE_OPTION, option.id(), option.name());
    addText(code, "describedAs", option.description());
    addText(code, "withIcon", option.icon());
    addFlag(code, "asDefault", option.isDefault());
    return code.build();
  }

  private static CodeBlock.Builder made(ClassName type, String... texts) {
    return CodeBlock.builder().add("new $T($L)", type, all(List.of(texts), Literals::of));
  }

  private static void addText(CodeBlock.Builder code, String method, String text) {
    if (!text.isEmpty()) {
      code.add(".$L($L)", method, Literals.of(text));
    }
  }

  private static void addFlag(CodeBlock.Builder code, String method, boolean flag) {
    if (flag) {
      code.add(".$L()", method);
    }
  }

  private static <T> CodeBlock all(List<T> things, Function<T, CodeBlock> one) {
    return things.stream().map(one).collect(CodeBlock.joining(", "));
  }
}
