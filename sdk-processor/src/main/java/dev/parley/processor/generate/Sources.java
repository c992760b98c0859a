package dev.parley.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.parley.processor.model.AgentClass;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** What all generated files have in common. */
final class Sources {

  /** What writes the files of all agents together. */
  static final String AGENTS_GENERATOR = "dev.parley.processor.AgentsProcessor";

  private static final String GENERATOR = "dev.parley.processor.AgentProcessor";

  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");

  private Sources() {}

  /** Begins a class that belongs to an agent. */
  static TypeSpec.Builder type(ClassName name, AgentClass agent) {
    return type(name, GENERATOR, agent.deprecated());
  }

  /** Begins a class that a processor writes. */
  static TypeSpec.Builder type(ClassName name, String generator, boolean deprecated) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addAnnotation(
                AnnotationSpec.builder(Generated.class).addMember("value", "$S", generator).build())
            .addAnnotation(NULL_MARKED)
            .addModifiers(Modifier.FINAL);
    if (deprecated) {
      type.addAnnotation(Deprecated.class); // as its agent is: no warning about using that
    }
    return type;
  }

  /** Begins the file of a class. */
  static JavaFile.Builder file(ClassName name, TypeSpec type) {
    return JavaFile.builder(name.packageName(), type).indent("  ").skipJavaLangImports(true);
  }
}
