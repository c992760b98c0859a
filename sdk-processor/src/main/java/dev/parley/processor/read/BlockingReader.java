package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parley.processor.discover.BlockingMethod;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.model.BlockingModel;
import dev.parley.processor.model.BlockingModel.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads a blocking method that gets a wrapper. */
final class BlockingReader {

  private final Symbols symbols;
  private final JavadocReader javadocReader;

  BlockingReader(Symbols symbols) {
    this.symbols = symbols;
    this.javadocReader = new JavadocReader(symbols);
  }

  BlockingModel read(BlockingMethod blocking, Candidate candidate) {
    ExecutableElement method = blocking.method();
    return new BlockingModel(
        method.getSimpleName().toString(),
        traits(method),
        method.getTypeParameters().stream().map(BlockingReader::typeVariable).toList(),
        parameters(blocking),
        result(blocking),
        reference(method, candidate),
        javadocReader.read(method, candidate.type()));
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

  private static List<ParameterSpec> parameters(BlockingMethod blocking) {
    List<? extends VariableElement> elements = blocking.method().getParameters();
    var parameters = new ArrayList<ParameterSpec>();
    for (int i = 0; i < elements.size(); i++) {
      VariableElement element = elements.get(i);
      TypeName type = TypeNames.of(element, blocking.signature().getParameterTypes().get(i));
      parameters.add(ParameterSpec.builder(type, element.getSimpleName().toString()).build());
    }
    return parameters;
  }

  private static Optional<TypeName> result(BlockingMethod blocking) {
    TypeMirror type = blocking.signature().getReturnType();
    return type.getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(TypeNames.boxed(blocking.method(), type));
  }

  /** Refers to the method by its name alone, unless others have the name too. */
  private CodeBlock reference(ExecutableElement method, Candidate candidate) {
    long namesakes =
        symbols.elements().getAllMembers(candidate.type()).stream()
            .filter(ExecutableElement.class::isInstance)
            .filter(member -> member.getSimpleName().equals(method.getSimpleName()))
            .count();
    ClassName agent = candidate.name();
    return namesakes == 1
        ? CodeBlock.of("$T#$L", agent, method.getSimpleName())
        : CodeBlock.of("$T#$L($L)", agent, method.getSimpleName(), erasedTypes(method));
  }

  private CodeBlock erasedTypes(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> symbols.types().erasure(parameter.asType()))
        .map(type -> CodeBlock.of("$T", TypeNames.withoutAnnotations(type)))
        .collect(CodeBlock.joining(", "));
  }
}
