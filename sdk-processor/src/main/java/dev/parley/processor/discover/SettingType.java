package dev.parley.processor.discover;

import dev.parley.processor.model.ValueShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a setting, as far as widgets can give it.
 *
 * @param shape what the value is
 * @param element the enum or the record that it is, or is of
 * @param isSet whether it is a set
 */
public record SettingType(ValueShape shape, Optional<TypeElement> element, boolean isSet) {

  private static final String DATE = "java.time.LocalDate";
  private static final String TEXT = "java.lang.String";

  private static final Map<String, ValueShape> SHAPES =
      Map.of(
          TEXT,
          ValueShape.TEXT,
          "java.lang.Boolean",
          ValueShape.FLAG,
          "java.lang.Integer",
          ValueShape.INT,
          "java.lang.Long",
          ValueShape.LONG,
          "java.lang.Double",
          ValueShape.DOUBLE,
          "java.math.BigDecimal",
          ValueShape.DECIMAL,
          DATE,
          ValueShape.DATE);

  /** Looks at a type; empty if no widget gives one. */
  static Optional<SettingType> of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Optional.of(plain(ValueShape.FLAG));
      case INT -> Optional.of(plain(ValueShape.INT));
      case LONG -> Optional.of(plain(ValueShape.LONG));
      case DOUBLE -> Optional.of(plain(ValueShape.DOUBLE));
      case DECLARED -> ofDeclared((DeclaredType) type);
      default -> Optional.empty();
    };
  }

  private static Optional<SettingType> ofDeclared(DeclaredType type) {
    var element = (TypeElement) type.asElement();
    String name = nameOf(element);
    if (SHAPES.containsKey(name)) {
      return Optional.of(plain(SHAPES.get(name)));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(new SettingType(ValueShape.CONSTANT, Optional.of(element), false));
    }
    if (element.getKind() == ElementKind.RECORD) {
      return isPeriod(element)
          ? Optional.of(new SettingType(ValueShape.PERIOD, Optional.of(element), false))
          : Optional.empty();
    }
    boolean isSet = name.equals("java.util.Set");
    return isSet || name.equals("java.util.List")
        ? ofCollection(type.getTypeArguments(), isSet)
        : Optional.empty();
  }

  private static Optional<SettingType> ofCollection(
      List<? extends TypeMirror> arguments, boolean isSet) {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof DeclaredType item)) {
      return Optional.empty();
    }
    var element = (TypeElement) item.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(new SettingType(ValueShape.CONSTANTS, Optional.of(element), isSet));
    }
    return switch (nameOf(element)) {
      case TEXT -> Optional.of(new SettingType(ValueShape.TEXTS, Optional.empty(), isSet));
      case DATE ->
          isSet
              ? Optional.empty()
              : Optional.of(new SettingType(ValueShape.DATES, Optional.empty(), false));
      default -> Optional.empty();
    };
  }

  private static boolean isPeriod(TypeElement type) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    return components.size() == 2
        && type.getTypeParameters().isEmpty()
        && components.stream()
            .allMatch(component ->
                component.asType() instanceof DeclaredType declared
                    && nameOf((TypeElement) declared.asElement()).equals(DATE));
  }

  private static SettingType plain(ValueShape shape) {
    return new SettingType(shape, Optional.empty(), false);
  }

  private static String nameOf(TypeElement element) {
    return element.getQualifiedName().toString();
  }
}
