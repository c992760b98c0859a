package dev.parley.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Spells types, with what they say about null. Authors say it with the annotation of their choice;
 * generated code says it with JSpecify's, as its classes are {@code @NullMarked}.
 */
final class TypeNames {

  private static final AnnotationSpec NULLABLE = jspecify("Nullable");
  private static final AnnotationSpec NON_NULL = jspecify("NonNull");

  private static final Visitor VISITOR = new Visitor();

  private TypeNames() {}

  /** Returns a type as it is to be spelled. */
  static TypeName of(TypeMirror type) {
    return VISITOR.visit(type);
  }

  /** Returns a type as Javadoc spells it. */
  static TypeName withoutAnnotations(TypeMirror type) {
    return TypeName.get(type);
  }

  /** Returns the type of a declaration, which may say itself that it can be null. */
  static TypeName of(Element declaration, TypeMirror type) {
    TypeName name = of(type);
    if (!has(declaration, "Nullable") || has(type, "Nullable") || name.isPrimitive()) {
      return name;
    }
    return name instanceof ParameterizedTypeName generic
        ? ParameterizedTypeName.get(
            generic.rawType().annotated(NULLABLE), generic.typeArguments().toArray(TypeName[]::new))
        : name.annotated(NULLABLE);
  }

  private static Optional<AnnotationSpec> nullness(TypeMirror type) {
    if (has(type, "Nullable")) {
      return Optional.of(NULLABLE);
    }
    return type instanceof TypeVariable && has(type, "NonNull")
        ? Optional.of(NON_NULL)
        : Optional.empty();
  }

  private static boolean has(AnnotatedConstruct construct, String simpleName) {
    return construct.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .anyMatch(type -> type.asElement().getSimpleName().contentEquals(simpleName));
  }

  private static TypeName annotated(TypeMirror type, TypeName name) {
    return nullness(type).<TypeName>map(name::annotated).orElse(name);
  }

  private static AnnotationSpec jspecify(String simpleName) {
    return AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", simpleName)).build();
  }

  private static final class Visitor extends SimpleTypeVisitor14<TypeName, Void> {

    @Override
    protected TypeName defaultAction(TypeMirror type, Void unused) {
      return TypeName.get(type);
    }

    @Override
    public TypeName visitDeclared(DeclaredType type, Void unused) {
      if (isInnerOfGeneric(type)) {
        return TypeName.get(type); // as it is
      }
      // The annotation belongs to the innermost name: Map.@Nullable Entry<K, V>.
      var name = (ClassName) annotated(type, ClassName.get((TypeElement) type.asElement()));
      return type.getTypeArguments().isEmpty()
          ? name
          : ParameterizedTypeName.get(
              name, type.getTypeArguments().stream().map(this::visit).toArray(TypeName[]::new));
    }

    /** Asks for static, too, as Eclipse's compiler has static classes enclosed by a type. */
    private static boolean isInnerOfGeneric(DeclaredType type) {
      return !type.asElement().getModifiers().contains(Modifier.STATIC)
          && type.getEnclosingType() instanceof DeclaredType outer
          && !outer.getTypeArguments().isEmpty();
    }

    @Override
    public TypeName visitArray(ArrayType type, Void unused) {
      return annotated(type, ArrayTypeName.of(visit(type.getComponentType())));
    }

    @Override
    public TypeName visitTypeVariable(TypeVariable type, Void unused) {
      return annotated(type, TypeVariableName.get(type.asElement().getSimpleName().toString()));
    }

    @Override
    public TypeName visitWildcard(WildcardType type, Void unused) {
      if (type.getExtendsBound() != null) {
        return WildcardTypeName.subtypeOf(visit(type.getExtendsBound()));
      }
      return type.getSuperBound() == null
          ? WildcardTypeName.subtypeOf(Object.class)
          : WildcardTypeName.supertypeOf(visit(type.getSuperBound()));
    }
  }
}
