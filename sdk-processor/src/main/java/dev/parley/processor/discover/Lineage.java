package dev.parley.processor.discover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A class, its superclasses and its interfaces: where an agent's methods come from.
 *
 * <p>An annotation counts for the method that overrides its method, too, so that an interface can
 * say what an agent answers. A method counts once, however many declarations it overrides.
 */
final class Lineage {

  private final TypeElement type;
  private final Symbols symbols;
  private final List<ExecutableElement> methods;

  private Lineage(TypeElement type, Symbols symbols, List<ExecutableElement> methods) {
    this.type = type;
    this.symbols = symbols;
    this.methods = methods;
  }

  /** Returns the lineage of a class. */
  static Lineage of(TypeElement type, Symbols symbols) {
    List<ExecutableElement> methods =
        types(type, symbols).stream()
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .filter(
                method -> !MethodMarks.isCopyOfComponents(method, Symbols.enclosingType(method)))
            .filter(method -> !isStaticOfInterface(method))
            .toList();
    return new Lineage(type, symbols, methods);
  }

  /** Returns the class, its superclasses nearest first, then its interfaces. */
  static Set<TypeElement> types(TypeElement type, Symbols symbols) {
    var classes = new LinkedHashSet<TypeElement>();
    for (TypeElement each = type; each != null; each = element(each.getSuperclass(), symbols)) {
      if (isObject(each) || !classes.add(each)) {
        break;
      }
    }
    var all = new LinkedHashSet<>(classes);
    var waiting = new ArrayList<>(classes);
    for (int i = 0; i < waiting.size(); i++) {
      for (TypeMirror mirror : waiting.get(i).getInterfaces()) {
        TypeElement face = element(mirror, symbols);
        if (face != null && all.add(face)) {
          waiting.add(face);
        }
      }
    }
    return all;
  }

  /** Returns the methods that have annotations of ours, nearest class first, in source order. */
  List<MarkedMethod> markedMethods() {
    Map<ExecutableElement, Map<String, PlacedMark>> marked = new LinkedHashMap<>();
    methods.forEach(method -> marked.put(method, new LinkedHashMap<>()));
    for (ExecutableElement method : methods) {
      List<String> annotations = MethodMarks.on(method);
      if (!annotations.isEmpty()) {
        Map<String, PlacedMark> marks =
            marked.computeIfAbsent(runs(method), each -> new LinkedHashMap<>());
        annotations.forEach(name ->
            Mark.on(method, name)
                .ifPresent(mark -> marks.putIfAbsent(name, new PlacedMark(mark, method))));
      }
    }
    return marked.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new MarkedMethod(entry.getKey(), new Marks(entry.getValue())))
        .toList();
  }

  /** Returns the method that runs when a method of the lineage is called on the class. */
  private ExecutableElement runs(ExecutableElement method) {
    ExecutableElement last = method;
    for (ExecutableElement other : methods) {
      if (isNearer(other, last) && replaces(other, last)) {
        last = other;
      }
    }
    return last;
  }

  /** Tells whether a nearer method overrides another one, or hides it. */
  private boolean replaces(ExecutableElement method, ExecutableElement other) {
    return symbols.elements().overrides(method, other, type)
        || symbols.elements().hides(method, other);
  }

  /** Tells what needs no compiler, as not all compilers know that this is no question. */
  private boolean isNearer(ExecutableElement method, ExecutableElement other) {
    TypeElement owner = Symbols.enclosingType(method);
    TypeElement otherOwner = Symbols.enclosingType(other);
    Types types = symbols.types();
    return !owner.equals(otherOwner)
        && (types.isSubtype(types.erasure(owner.asType()), types.erasure(otherOwner.asType()))
            || (owner.getKind().isClass() && otherOwner.getKind().isInterface()));
  }

  /** A static method of an interface is not inherited. */
  private static boolean isStaticOfInterface(ExecutableElement method) {
    return Symbols.enclosingType(method).getKind().isInterface()
        && method.getModifiers().contains(Modifier.STATIC);
  }

  private static @Nullable TypeElement element(TypeMirror mirror, Symbols symbols) {
    return (TypeElement) symbols.types().asElement(mirror);
  }

  private static boolean isObject(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object");
  }
}
