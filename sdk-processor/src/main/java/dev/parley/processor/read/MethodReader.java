package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.MethodModel;
import dev.parley.processor.model.MethodModel.Traits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the signature of a method that gets a wrapper. */
final class MethodReader {

  private final Symbols symbols;

  /** The agent whose methods are read, as they are one after the other. */
  private @Nullable Candidate counted;

  private Set<Name> overloaded = Set.of();

  MethodReader(Symbols symbols) {
    this.symbols = symbols;
  }

  MethodModel read(WorkMethod work, Candidate candidate) {
    ExecutableElement method = work.method();
    return new MethodModel(
        method.getSimpleName().toString(),
        traits(method),
        method.getTypeParameters().stream().map(MethodReader::typeVariable).toList(),
        parameters(work),
        TypeNames.of(method, work.signature().getReturnType()),
        work.signature().getThrownTypes().stream().<TypeName>map(TypeNames::of).toList(),
        reference(method, candidate));
  }

  /** Tells whether the agent has other methods of the same name. */
  boolean isOverloaded(ExecutableElement method, Candidate candidate) {
    if (!candidate.equals(counted)) {
      counted = candidate;
      overloaded = overloaded(candidate.type());
    }
    return overloaded.contains(method.getSimpleName());
  }

  private Set<Name> overloaded(TypeElement type) {
    var seen = new HashSet<Name>();
    var twice = new HashSet<Name>();
    for (ExecutableElement each : ElementFilter.methodsIn(symbols.elements().getAllMembers(type))) {
      if (!seen.add(each.getSimpleName())) {
        twice.add(each.getSimpleName());
      }
    }
    return twice;
  }

  private Traits traits(ExecutableElement method) {
    return new Traits(
        method.getModifiers().contains(Modifier.PUBLIC),
        method.getAnnotation(Deprecated.class) != null,
        method.isVarArgs() && hasReifiableVarargs(method),
        method.getModifiers().contains(Modifier.STATIC));
  }

  /**
   * A wrapper cannot take a variable number of arguments of any other type without a warning of the
   * compiler's, so it takes an array then.
   */
  private boolean hasReifiableVarargs(ExecutableElement method) {
    TypeMirror type = ((ArrayType) method.getParameters().getLast().asType()).getComponentType();
    return type.getKind() != TypeKind.TYPEVAR
        && symbols.types().isSameType(type, symbols.types().erasure(type));
  }

  private static TypeVariableName typeVariable(TypeParameterElement parameter) {
    List<TypeName> bounds = parameter.getBounds().stream().<TypeName>map(TypeNames::of).toList();
    return TypeVariableName.get(
        parameter.getSimpleName().toString(), bounds.toArray(TypeName[]::new));
  }

  private static List<ParameterSpec> parameters(WorkMethod work) {
    List<? extends VariableElement> elements = work.method().getParameters();
    var parameters = new ArrayList<ParameterSpec>();
    for (int i = 0; i < elements.size(); i++) {
      VariableElement element = elements.get(i);
      TypeName type = TypeNames.of(element, work.signature().getParameterTypes().get(i));
      parameters.add(ParameterSpec.builder(type, element.getSimpleName().toString()).build());
    }
    return parameters;
  }

  /** Refers to the method by its name alone, unless others have the name too. */
  private CodeBlock reference(ExecutableElement method, Candidate candidate) {
    ClassName agent = candidate.name();
    return isOverloaded(method, candidate)
        ? CodeBlock.of("$T#$L($L)", agent, method.getSimpleName(), erasedTypes(method))
        : CodeBlock.of("$T#$L", agent, method.getSimpleName());
  }

  private CodeBlock erasedTypes(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> symbols.types().erasure(parameter.asType()))
        .map(type -> CodeBlock.of("$T", TypeNames.withoutAnnotations(type)))
        .collect(CodeBlock.joining(", "));
  }
}
