package dev.parley.processor.discover;

import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What an agent's types are called: in schemas, and as constants of generated code. */
final class ValueNames {

  /** The runtime's own constants, which generated code imports. */
  private static final Set<String> RESERVED =
      Set.of(
          "TEXT",
          "FLAG",
          "BYTE",
          "SHORT",
          "INTEGER",
          "LONG",
          "BIG_INTEGER",
          "FLOAT",
          "DOUBLE",
          "DECIMAL",
          "CHARACTER",
          "DATE",
          "INSTANT",
          "DURATION",
          "UUID",
          "URI",
          "ANY");

  private final Map<String, String> constants = new HashMap<>();

  /** Returns the constant that a type has already. */
  Optional<String> known(DeclaredType type) {
    return Optional.ofNullable(constants.get(TypeName.get(type).toString()));
  }

  /** Returns the constant for another type. */
  String constant(DeclaredType type) {
    String wish = upper(inSchemas(type));
    String constant = RESERVED.contains(wish) ? wish + "_TYPE" : wish;
    if (constants.containsValue(constant) && outer(type).isPresent()) {
      constant = upper(outer(type).get()) + "_" + wish;
    }
    String free = constant;
    for (int i = 2; constants.containsValue(free); i++) {
      free = constant + "_" + i;
    }
    constants.put(TypeName.get(type).toString(), free);
    return free;
  }

  /** Returns what a type is called in schemas, such as {@code PageOfItem}. */
  static String inSchemas(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    return type.getTypeArguments().isEmpty()
        ? name
        : type.getTypeArguments().stream()
            .map(argument ->
                argument instanceof DeclaredType declared
                    ? inSchemas(declared)
                    : argument.toString())
            .collect(Collectors.joining("And", name + "Of", ""));
  }

  private static Optional<String> outer(DeclaredType type) {
    return type.asElement().getEnclosingElement() instanceof TypeElement outer
        ? Optional.of(outer.getSimpleName().toString())
        : Optional.empty();
  }

  private static String upper(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
