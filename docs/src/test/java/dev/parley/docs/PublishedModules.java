package dev.parley.docs;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Parley's modules as they lie on the class path: folders of classes in a test, jars in a build.
 */
final class PublishedModules {
  private static final Map<String, ModuleReference> BY_NAME = find();

  private PublishedModules() {}

  /** Returns what each module says of itself, by its name. */
  static Map<String, ModuleDescriptor> descriptors() {
    var descriptors = new TreeMap<String, ModuleDescriptor>();
    BY_NAME.forEach((name, module) -> descriptors.put(name, module.descriptor()));
    return descriptors;
  }

  /** Returns what a module says of itself. */
  static ModuleDescriptor descriptor(String module) {
    return reference(module).descriptor();
  }

  /** Returns the classes of a module. */
  static List<ClassModel> classes(String module) {
    try (var reader = reference(module).open()) {
      List<ClassModel> classes = new ArrayList<>();
      for (String resource : reader.list().filter(name -> name.endsWith(".class")).toList()) {
        try (var stream = reader.open(resource).orElseThrow()) {
          classes.add(ClassFile.of().parse(stream.readAllBytes()));
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleReference reference(String module) {
    return requireNonNull(BY_NAME.get(module), module);
  }

  private static Map<String, ModuleReference> find() {
    var found = new TreeMap<String, ModuleReference>();
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(
            entry -> Files.isRegularFile(entry) || Files.exists(entry.resolve("module-info.class")))
        .flatMap(entry -> ModuleFinder.of(entry).findAll().stream())
        .filter(module -> module.descriptor().name().startsWith("dev.parley."))
        .forEach(module -> found.put(module.descriptor().name(), module));
    return found;
  }
}
