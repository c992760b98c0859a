package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.SettingModel;
import dev.parley.processor.model.SettingsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes an agent's settings: a constant for each, as data, and the form that they make. */
public final class SettingsGenerator implements SourceGenerator<SettingsModel> {

  /** The generated constant that is the form. */
  public static final String FORM = "FORM";

  @Override
  public JavaFile generate(SettingsModel model) {
    ClassName name = model.agent().settings();
    TypeSpec.Builder type =
        Sources.type(name, model.agent())
            .addJavadoc(
                "What people can set in a chat with {@link $T}, and the way to {@link $T}.\n",
                model.agent().name(),
                model.record());
    model.settings().forEach(setting -> type.addField(setting(setting)));
    type.addField(form(model));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    JavaFile.Builder file = Sources.file(name, type.build());
    file.addStaticImport(RuntimeNames.SETTING, "setting");
    if (hasTabs(model)) {
      file.addStaticImport(RuntimeNames.TAB, "tab");
    }
    for (SettingModel setting : model.settings()) {
      WidgetCode.imports(setting.widget(), file);
    }
    return file.build();
  }

  private static FieldSpec setting(SettingModel setting) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.setting($L, $L, $L)",
                RuntimeNames.SETTING,
                Literals.of(setting.id()),
                Literals.of(setting.look().label()),
                WidgetCode.of(setting.widget()));
    if (!setting.look().tooltip().isEmpty()) {
      code.add(".tooltip($L)", Literals.of(setting.look().tooltip()));
    }
    if (!setting.look().description().isEmpty()) {
      code.add(".describedAs($L)", Literals.of(setting.look().description()));
    }
    if (setting.look().disabled()) {
      code.add(".asDisabled()");
    }
    if (setting.optional()) {
      code.add(".asOptional()");
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.SETTING, setting.type()),
            setting.constant(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(code.build())
        .build();
  }

  private static FieldSpec form(SettingsModel model) {
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(
        CodeBlock.of(
            "in -> new $T($L)",
            model.record(),
            model.settings().stream()
                .map(SettingsGenerator::value)
                .collect(CodeBlock.joining(", "))));
    if (hasTabs(model)) {
      model.tabs().forEach((label, settings) -> arguments.add(tab(label, settings)));
    } else {
      model.settings().forEach(setting -> arguments.add(CodeBlock.of("$L", setting.constant())));
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.SETTINGS_FORM, model.record()),
            FORM,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($L)", RuntimeNames.SETTINGS_FORM, CodeBlock.join(arguments, ", "))
        .build();
  }

  private static CodeBlock value(SettingModel setting) {
    CodeBlock value =
        CodeBlock.of("in.$L($L)", setting.optional() ? "orNull" : "get", setting.constant());
    return setting.isSet() ? CodeBlock.of("$T.copyOf($L)", Set.class, value) : value;
  }

  private static CodeBlock tab(String label, List<SettingModel> settings) {
    return CodeBlock.of(
        "$T.tab($L, $L)",
        RuntimeNames.TAB,
        Literals.of(label),
        settings.stream()
            .map(setting -> CodeBlock.of("$L", setting.constant()))
            .collect(CodeBlock.joining(", ")));
  }

  private static boolean hasTabs(SettingsModel model) {
    return model.settings().stream().anyMatch(setting -> !setting.tab().isEmpty());
  }
}
