package dev.parley.processor.discover;

import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The class that gives an agent's services, as its author wrote it.
 *
 * @param type the class
 * @param value where the agent names it
 * @param methods its methods, inherited ones included, nearest class first
 */
public record Services(TypeElement type, AnnotationValue value, List<Service> methods) {

  /** What every object has, and what a record writes anew. */
  private static final List<String> OF_OBJECTS = List.of("toString", "hashCode", "equals", "clone");

  /** Copies the methods. */
  public Services {
    methods = List.copyOf(methods);
  }

  /**
   * A method that gives a service, or would if it were declared otherwise.
   *
   * @param method the method
   * @param type what it returns, as seen in the class of services
   */
  public record Service(ExecutableElement method, TypeMirror type) {

    /** Returns the method's name. */
    public String name() {
      return method.getSimpleName().toString();
    }

    /** Tells whether parameters of its type get it. */
    public boolean isOffered() {
      return method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.STATIC)
          && !method.getModifiers().contains(Modifier.PRIVATE)
          && !isCommon(type);
    }
  }

  /** Returns the class that an agent names, if it names one. */
  static Optional<Services> of(Mark agent, Symbols symbols) {
    return agent
        .given("services")
        .flatMap(value ->
            value.getValue() instanceof DeclaredType type
                ? Optional.of(of(type, value, symbols))
                : Optional.empty());
  }

  private static Services of(DeclaredType type, AnnotationValue value, Symbols symbols) {
    var element = (TypeElement) type.asElement();
    var methods = new ArrayList<Service>();
    for (TypeElement each : Lineage.types(element, symbols)) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (isHeard(method, element) && !isOverridden(method, methods, element, symbols)) {
          TypeMirror signature = symbols.types().asMemberOf(type, method);
          TypeMirror result = ((ExecutableType) signature).getReturnType();
          if (result.getKind() != TypeKind.VOID) {
            methods.add(new Service(method, result));
          }
        }
      }
    }
    return new Services(element, value, methods);
  }

  private static boolean isHeard(ExecutableElement method, TypeElement services) {
    boolean inherited = !services.equals(method.getEnclosingElement());
    return !OF_OBJECTS.contains(method.getSimpleName().toString())
        && method.getTypeParameters().isEmpty()
        && !(inherited && method.getModifiers().contains(Modifier.PRIVATE));
  }

  private static boolean isOverridden(
      ExecutableElement method, List<Service> nearer, TypeElement services, Symbols symbols) {
    return nearer.stream()
        .anyMatch(each -> symbols.elements().overrides(each.method(), method, services));
  }

  /** Returns the methods whose services parameters can get. */
  public List<Service> offered() {
    return methods.stream().filter(Service::isOffered).toList();
  }

  /** Returns what gives a type exactly. */
  public List<Service> giving(TypeMirror type) {
    TypeName name = TypeName.get(type);
    return offered().stream().filter(each -> TypeName.get(each.type()).equals(name)).toList();
  }

  /** Tells whether a type says nothing of what it is for: a primitive, a text, any object. */
  public static boolean isCommon(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && ((TypeElement) declared.asElement())
                .getQualifiedName()
                .toString()
                .matches("java\\.lang\\.[^.]+"));
  }

  /** Tells whether somebody else is to make it: it cannot be made by name. */
  public boolean isProvided() {
    return type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * Returns the constructor that makes it when the application starts: with the application if it
   * can, or else alone.
   */
  public Optional<ExecutableElement> constructor() {
    List<ExecutableElement> open =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
            .toList();
    return open.stream()
        .filter(Services::takesApp)
        .findFirst()
        .or(() -> open.stream().filter(each -> each.getParameters().isEmpty()).findFirst());
  }

  private static boolean takesApp(ExecutableElement constructor) {
    return constructor.getParameters().size() == 1
        && TypeName.get(constructor.getParameters().getFirst().asType()).equals(RuntimeNames.APP);
  }
}
