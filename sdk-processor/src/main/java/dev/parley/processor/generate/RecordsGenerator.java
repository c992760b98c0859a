package dev.parley.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.NamedValue;
import dev.parley.processor.model.NamedValue.Component;
import dev.parley.processor.model.NamedValue.OfChoice;
import dev.parley.processor.model.NamedValue.OfEnum;
import dev.parley.processor.model.NamedValue.OfRecord;
import dev.parley.processor.model.RecordsModel;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an agent's types as JSON: a constant for each, and a method for what is in a record. */
public final class RecordsGenerator implements SourceGenerator<RecordsModel> {

  @Override
  public JavaFile generate(RecordsModel model) {
    ClassName name = model.agent().records();
    var code = new ValueCode(name);
    var methods = new FreeNames("Record", ValueCode.FACTORIES);
    TypeSpec.Builder type =
        Sources.type(name, model.agent())
            .addJavadoc("The types of {@link $T} as JSON.\n", model.agent().name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (NamedValue value : model.values()) {
      type.addField(
          switch (value) {
            case OfEnum each -> constant(each, code);
            case OfRecord each -> {
              String method = methods.give(lower(each.name()));
              type.addMethod(method(method, each, code));
              yield constant(each, method, name, code);
            }
            case OfChoice each -> constant(each, code);
          });
    }
    JavaFile.Builder file = Sources.file(name, type.build());
    code.addImports(file);
    return file.build();
  }

  private static FieldSpec constant(OfEnum value, ValueCode code) {
    return constant(
        value,
        CodeBlock.of(
            code.member("enumOf") + "($T.values())$L",
            RuntimeNames.JSON_TYPES,
            value.type(),
            described(value.description())));
  }

  private static FieldSpec constant(OfRecord value, String method, ClassName file, ValueCode code) {
    return constant(
        value,
        CodeBlock.of(
            code.member("record") + "($S, $T::$L)$L",
            RuntimeNames.JSON_TYPES,
            value.name(),
            file,
            method,
            described(value.description())));
  }

  private static FieldSpec constant(OfChoice value, ValueCode code) {
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(CodeBlock.of("$S", value.name()));
    if (!value.description().isEmpty()) {
      arguments.add(Literals.of(value.description()));
    }
    for (NamedValue.Kind kind : value.kinds()) {
      arguments.add(
          CodeBlock.of(
              code.member("variant") + "($S, $T.class, $L)",
              RuntimeNames.JSON_TYPES,
              kind.tag(),
              kind.type(),
              kind.constant()));
    }
    return constant(
        value,
        CodeBlock.of(
            code.member("oneOf") + "($L)",
            RuntimeNames.JSON_TYPES,
            CodeBlock.join(arguments, ", ")));
  }

  private static CodeBlock described(String description) {
    return description.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(".describedAs($L)", Literals.of(description));
  }

  private static FieldSpec constant(NamedValue value, CodeBlock code) {
    TypeName type = ParameterizedTypeName.get(RuntimeNames.JSON_TYPE, value.type());
    return FieldSpec.builder(type, value.constant(), STATIC, FINAL).initializer(code).build();
  }

  private static MethodSpec method(String name, OfRecord value, ValueCode code) {
    List<Component> components = value.components();
    var names = new FreeNames("_", List.of());
    List<String> variables =
        components.stream().map(component -> names.give(component.name())).toList();
    String fields = components.isEmpty() ? "_" : names.give("fields");
    String in = components.isEmpty() ? "_" : names.give("in");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(ParameterizedTypeName.get(RuntimeNames.JSON_MAKER, value.type()))
            .addParameter(
                ParameterizedTypeName.get(RuntimeNames.JSON_FIELDS, value.type()),
                components.isEmpty() ? "fields" : fields);
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      method.addStatement(
          "var $L = $L.add($S, $L, $T::$L)",
          variables.get(i),
          fields,
          component.name(),
          code.of(component.type()),
          raw(value.type()),
          component.name());
    }
    return method
        .addStatement(
            "return $L -> new $T$L($L)",
            in,
            raw(value.type()),
            value.type() instanceof ParameterizedTypeName ? "<>" : "",
            ArgumentsCode.of(components, variables, in, value.overloaded()))
        .build();
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
