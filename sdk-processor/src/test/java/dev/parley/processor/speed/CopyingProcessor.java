package dev.parley.processor.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes files that are known already, and looks at nothing: what javac itself takes for running
 * processors at all, which no processor can be faster than.
 */
@SupportedAnnotationTypes("dev.parley.annotations.*")
@SupportedOptions("folder")
public final class CopyingProcessor extends AbstractProcessor {

  private boolean copied;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!copied) {
      copied = true;
      Path folder = Path.of(processingEnv.getOptions().get("folder"));
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(file -> copy(file, folder.relativize(file).toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void copy(Path file, String path) {
    String name = path.replaceFirst("[.]java$", "").replace('/', '.');
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
