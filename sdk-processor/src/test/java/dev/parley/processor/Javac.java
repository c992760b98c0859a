package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources as an author does. */
final class Javac {

  /** All warnings are wanted, but that nobody claims our annotations is as it should be. */
  static final List<String> STRICT =
      List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");

  private Javac() {}

  /** Compiles source files, given by path, with the processor. */
  static Compilation process(Map<String, String> sources, List<String> options) {
    return javac()
        .withProcessors(new AgentProcessor(), new AgentsProcessor())
        .withOptions(options)
        .compile(files(sources));
  }

  /**
   * Returns what is said about source files that are compiled with the processor. They may be a
   * module, which compile-testing's own files cannot be.
   */
  static List<Diagnostic<? extends JavaFileObject>> diagnose(
      Map<String, String> sources, List<String> options) {
    if (!sources.containsKey("module-info.java")) {
      return process(sources, options).diagnostics();
    }
    var found = new DiagnosticCollector<JavaFileObject>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      Path out = Files.createTempDirectory("module");
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
      var units = sources.entrySet().stream().map(each -> new InMemory(each)).toList();
      CompilationTask task = compiler.getTask(null, files, found, options, null, units);
      task.setProcessors(List.of(new AgentProcessor(), new AgentsProcessor()));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics();
  }

  private static final class InMemory extends SimpleJavaFileObject {

    private final String text;

    InMemory(Map.Entry<String, String> source) {
      super(URI.create("string:///" + source.getKey()), Kind.SOURCE);
      this.text = source.getValue();
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Compiles one source file with the processor, and strictly. */
  static Compilation process(String path, String source) {
    return process(Map.of(path, source), STRICT);
  }

  /** Compiles source files without any processor, and strictly. */
  static Compilation compile(Map<String, String> sources) {
    var options = new ArrayList<>(STRICT);
    options.add("-proc:none");
    return javac().withOptions(options).compile(files(sources));
  }

  static List<JavaFileObject> files(Map<String, String> sources) {
    return new TreeMap<>(sources)
        .entrySet().stream()
            .map(each -> JavaFileObjects.forSourceString(nameOf(each.getKey()), each.getValue()))
            .toList();
  }

  /** Returns the generated sources by path. */
  static Map<String, String> generated(Compilation compilation) {
    var generated = new TreeMap<String, String>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try {
        generated.put(
            file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""),
            file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return generated;
  }

  /** Returns what an author sees of a diagnostic, without the source line. */
  static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  private static String nameOf(String path) {
    return path.replaceFirst("[.]java$", "").replace('/', '.');
  }
}
