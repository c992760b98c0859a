package dev.parley.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** What code in an agent's package can use, though it is not in the agent's class. */
final class Access {

  private final String packageName;

  private Access(String packageName) {
    this.packageName = packageName;
  }

  /** Returns what code generated for a candidate can use. */
  static Access of(Candidate candidate) {
    return new Access(candidate.name().packageName());
  }

  /** Returns why a method of another package cannot be called; empty if it can be. */
  Optional<String> obstacle(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PRIVATE) ? Optional.empty() : obstacleOf(method);
  }

  /** Returns the first class that a type mentions and that cannot be used. */
  Optional<TypeElement> hidden(TypeMirror type) {
    return new Visitor().visit(type);
  }

  /** Returns why a class cannot be used; empty if it can be. */
  Optional<String> obstacle(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      Optional<String> obstacle = obstacleOf(each);
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    return Optional.empty();
  }

  private Optional<String> obstacleOf(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of("private");
    }
    if (modifiers.contains(Modifier.PUBLIC) || packageOf(element).equals(packageName)) {
      return Optional.empty();
    }
    String how = modifiers.contains(Modifier.PROTECTED) ? "protected" : "package-private";
    return Optional.of(how + " in package " + packageOf(element));
  }

  private static String packageOf(Element element) {
    return ClassName.get(Symbols.enclosingType(element)).packageName();
  }

  private final class Visitor extends SimpleTypeVisitor14<Optional<TypeElement>, Void> {
    Visitor() {
      super(Optional.empty());
    }

    @Override
    public Optional<TypeElement> visitDeclared(DeclaredType type, Void unused) {
      var element = (TypeElement) type.asElement();
      return obstacle(element).isPresent() ? Optional.of(element) : first(type.getTypeArguments());
    }

    @Override
    public Optional<TypeElement> visitArray(ArrayType type, Void unused) {
      return visit(type.getComponentType());
    }

    @Override
    public Optional<TypeElement> visitIntersection(IntersectionType type, Void unused) {
      return first(type.getBounds());
    }

    @Override
    public Optional<TypeElement> visitWildcard(WildcardType type, Void unused) {
      TypeMirror bound =
          type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
      return bound == null ? Optional.empty() : visit(bound);
    }

    private Optional<TypeElement> first(List<? extends TypeMirror> types) {
      return types.stream().flatMap(type -> visit(type).stream()).findFirst();
    }
  }
}
