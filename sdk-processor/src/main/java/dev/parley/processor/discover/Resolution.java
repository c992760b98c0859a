package dev.parley.processor.discover;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Tells whether types exist (yet): one that does not may be what a processor, ours included, writes
 * in this round. Asks only for what generated code mentions, so that an unknown type elsewhere in
 * the class, which the compiler names, does not become a second mistake.
 */
public final class Resolution {

  private static final Visitor VISITOR = new Visitor(type -> false);

  private Resolution() {}

  /** Tells whether what a type mentions exists. */
  public static boolean isResolved(TypeMirror type) {
    return VISITOR.visit(type);
  }

  /**
   * Tells whether wrappers of an agent's methods can be written, as far as types matter. They may
   * mention each other, and so themselves.
   */
  static boolean ofWrappers(List<WorkMethod> methods, Candidate candidate, Symbols symbols) {
    var visitor = new Visitor(type -> Brought.isCompanion(type, candidate));
    return hasResolvedLineage(candidate.type(), symbols)
        && methods.stream()
            .allMatch(work ->
                visitor.visit(work.signature())
                    && hasResolvedBounds(work.method())
                    && work.marks().areResolved());
  }

  /** Tells whether an agent's steps can be written: they throw what their methods throw. */
  static boolean ofSteps(Candidate candidate, Symbols symbols) {
    return ofWrappers(candidate.steps(), candidate, symbols)
        && candidate.steps().stream()
            .allMatch(step -> areResolved(step.signature().getThrownTypes()));
  }

  /** Tells whether an agent's dispatch table can be written, as far as types matter. */
  static boolean ofTable(Candidate candidate, Symbols symbols) {
    return hasResolvedLineage(candidate.type(), symbols)
        && candidate.agent().isResolved()
        && candidate.settings().stream().allMatch(SettingsClass::isResolved)
        && candidate.handlers().stream()
            .allMatch(handler -> isResolved(handler.signature()) && handler.marks().areResolved())
        && candidate.tools().stream()
            .allMatch(tool -> isResolved(tool.signature()) && tool.marks().areResolved())
        && candidate.values(symbols).areResolved()
        && hasResolvedServices(candidate, symbols);
  }

  private static boolean hasResolvedServices(Candidate candidate, Symbols symbols) {
    return candidate
        .services()
        .filter(services ->
            !hasResolvedLineage(services.type(), symbols)
                || !services.methods().stream().allMatch(each -> isResolved(each.type()))
                || !candidate.constructors().stream().allMatch(each -> isResolved(each.asType())))
        .isEmpty();
  }

  private static boolean hasResolvedLineage(TypeElement type, Symbols symbols) {
    return Lineage.types(type, symbols).stream()
        .noneMatch(each ->
            each.getSuperclass().getKind() == TypeKind.ERROR
                || each.getInterfaces().stream()
                    .anyMatch(face -> face.getKind() == TypeKind.ERROR));
  }

  private static boolean hasResolvedBounds(ExecutableElement method) {
    return method.getTypeParameters().stream()
        .map(TypeParameterElement::getBounds)
        .allMatch(Resolution::areResolved);
  }

  private static boolean areResolved(List<? extends TypeMirror> types) {
    return types.stream().allMatch(Resolution::isResolved);
  }

  private static final class Visitor extends SimpleTypeVisitor14<Boolean, Void> {
    private final Predicate<TypeMirror> comes;

    /** Makes a visitor to which some types are there before they are. */
    Visitor(Predicate<TypeMirror> comes) {
      super(true);
      this.comes = comes;
    }

    private boolean areResolved(List<? extends TypeMirror> types) {
      return types.stream().allMatch(this::visit);
    }

    @Override
    public Boolean visitError(ErrorType type, Void unused) {
      return comes.test(type);
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
      return areResolved(type.getTypeArguments());
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
      return visit(type.getComponentType());
    }

    @Override
    public Boolean visitExecutable(ExecutableType type, Void unused) {
      return visit(type.getReturnType()) && areResolved(type.getParameterTypes());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
      return (type.getExtendsBound() == null || visit(type.getExtendsBound()))
          && (type.getSuperBound() == null || visit(type.getSuperBound()));
    }

    @Override
    public Boolean visitIntersection(IntersectionType type, Void unused) {
      return areResolved(type.getBounds());
    }
  }
}
