package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.NamedValue.Component;
import java.util.ArrayList;
import java.util.List;

/** The code that gets read values out of an object, to call a method or a constructor with. */
final class ArgumentsCode {

  private ArgumentsCode() {}

  static CodeBlock of(
      List<Component> components, List<String> variables, String in, boolean overloaded) {
    var arguments = new ArrayList<CodeBlock>();
    for (int i = 0; i < components.size(); i++) {
      arguments.add(of(components.get(i), variables.get(i), in, overloaded));
    }
    return CodeBlock.join(arguments, ", ");
  }

  /** Returns one value: primitive only if that decides between methods. */
  static CodeBlock of(Component component, String variable, String in, boolean overloaded) {
    CodeBlock value = CodeBlock.of("$L.get($L)", in, variable);
    return overloaded && component.javaType().isPrimitive()
        ? CodeBlock.of("($T) $L", component.javaType(), value)
        : value;
  }
}
