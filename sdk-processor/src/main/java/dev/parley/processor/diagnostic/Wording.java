package dev.parley.processor.diagnostic;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Calls things what their author calls them: simple names, no packages. */
public final class Wording {

  private static final TypeNames TYPE_NAMES = new TypeNames();

  private Wording() {}

  /** Returns a method or constructor with its parameters' types, such as {@code hash(String)}. */
  public static String of(ExecutableElement method) {
    var types = new ArrayList<String>();
    method.getParameters().forEach(parameter -> types.add(of(parameter.asType())));
    if (method.isVarArgs()) {
      types.add(types.removeLast().replaceAll("\\[]$", "..."));
    }
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? owner(method).getSimpleName().toString()
            : method.getSimpleName().toString();
    return name + types.stream().collect(joining(", ", "(", ")"));
  }

  /** Returns a method as of, with its class before it unless that is the one spoken about. */
  public static String of(ExecutableElement method, TypeElement spokenAbout) {
    Element owner = owner(method);
    return owner.equals(spokenAbout) ? of(method) : owner.getSimpleName() + "." + of(method);
  }

  private static Element owner(ExecutableElement method) {
    return requireNonNull(method.getEnclosingElement());
  }

  /** Returns a class with the classes around it, such as {@code Outer.Inner}. */
  public static String of(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? of(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }

  /** Returns a type without packages, such as {@code List<String>}. */
  public static String of(TypeMirror type) {
    return TYPE_NAMES.visit(type);
  }

  /** Returns a noun with its article. */
  public static String a(String noun) {
    return ("aeioAEIO".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** Returns what kind of thing a declaration is, with its article. */
  public static String kind(Element element) {
    return switch (element.getKind()) {
      case ANNOTATION_TYPE -> "an annotation";
      case CONSTRUCTOR -> "a constructor";
      case ENUM_CONSTANT -> "an enum constant";
      case RECORD_COMPONENT -> "a record component";
      default -> a(element.getKind().name().toLowerCase(Locale.ROOT));
    };
  }

  /** Joins what can be chosen from. */
  public static String list(List<String> choices) {
    return String.join(", ", choices);
  }

  private static final class TypeNames extends SimpleTypeVisitor14<String, Void> {

    @Override
    protected String defaultAction(TypeMirror type, Void unused) {
      return type.toString();
    }

    @Override
    public String visitPrimitive(PrimitiveType type, Void unused) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
      String name = of((TypeElement) type.asElement());
      return type.getTypeArguments().isEmpty()
          ? name
          : type.getTypeArguments().stream()
              .map(Wording::of)
              .collect(joining(", ", name + "<", ">"));
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void unused) {
      return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
      return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
      if (type.getExtendsBound() != null) {
        return "? extends " + visit(type.getExtendsBound());
      }
      return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
    }
  }
}
