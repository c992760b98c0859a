package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.ValueType;
import dev.parley.processor.model.ValueType.Bound;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;

/** The code that puts types as JSON together, in one file; remembers what the file imports. */
final class ValueCode {

  /** The runtime's methods that files import, whose names their own methods must not have. */
  static final Set<String> FACTORIES =
      Set.of(
          "listOf",
          "setOf",
          "mapOf",
          "optional",
          "nullable",
          "enumOf",
          "record",
          "oneOf",
          "variant");

  private final ClassName file;
  private final Set<String> imports = new TreeSet<>();

  ValueCode(ClassName file) {
    this.file = file;
  }

  /** Returns a member of the runtime's types, as the start of a format. */
  String member(String name) {
    imports.add(name);
    // Written into the format, as JavaPoet looks for statically imported names there.
    return "$T." + name;
  }

  CodeBlock of(ValueType type) {
    return switch (type) {
      case ValueType.Basic(String constant) ->
          CodeBlock.of(member(constant), RuntimeNames.JSON_TYPES);
      case ValueType.Made(String factory, ValueType content) ->
          CodeBlock.of(member(factory) + "($L)", RuntimeNames.JSON_TYPES, of(content));
      case ValueType.Named(ClassName holder, String constant) ->
          holder.equals(file)
              ? CodeBlock.of("$L", constant)
              : CodeBlock.of("$T.$L", holder, constant);
      case ValueType.Bounded bounded -> {
        CodeBlock.Builder code = of(bounded.type()).toBuilder();
        bounded.bounds().forEach(bound -> code.add(".$L($L)", bound.method(), argument(bound)));
        yield code.build();
      }
      case ValueType.Described(ValueType inner, String description) ->
          CodeBlock.of("$L.describedAs($L)", of(inner), Literals.of(description));
    };
  }

  /** Adds what the code so far imports to its file. */
  void addImports(JavaFile.Builder file) {
    imports.forEach(name -> file.addStaticImport(RuntimeNames.JSON_TYPES, name));
  }

  private static CodeBlock argument(Bound bound) {
    return switch (bound) {
      case Bound.Plain _ -> CodeBlock.of("");
      case Bound.OfNumber(_, BigDecimal number) -> number(number);
      case Bound.OfSize(_, int size) -> CodeBlock.of("$L", size);
      case Bound.OfText(_, String text) -> Literals.of(text);
    };
  }

  private static CodeBlock number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() <= 0 && plain.precision() - plain.scale() < 19) {
      BigInteger whole = plain.toBigIntegerExact();
      return CodeBlock.of("$L", whole.bitLength() < 32 ? whole.toString() : whole + "L");
    }
    double near = number.doubleValue();
    return Double.isFinite(near) && BigDecimal.valueOf(near).compareTo(number) == 0
        ? CodeBlock.of("$L", near)
        : CodeBlock.of("new $T($S)", BigDecimal.class, number.toString());
  }
}
