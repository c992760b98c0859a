package dev.parley.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Hands source files to the compiler. */
public final class SourceWriter {

  private final Filer filer;

  /** Writes to the compiler's own place for generated sources. */
  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes a file that comes from one class alone, which lets builds redo it only when that class
   * changes.
   *
   * @throws javax.annotation.processing.FilerException if there is a class of this name already
   * @throws IOException if the file cannot be written
   */
  public void write(JavaFile file, TypeElement origin) throws IOException {
    write(file, List.of(origin));
  }

  /**
   * Writes a file that comes from several classes.
   *
   * @throws javax.annotation.processing.FilerException if there is a class of this name already
   * @throws IOException if the file cannot be written
   */
  public void write(JavaFile file, List<TypeElement> origins) throws IOException {
    String name = qualifiedName(file);
    Element[] elements = origins.toArray(Element[]::new);
    try (Writer writer = filer.createSourceFile(name, elements).openWriter()) {
      writer.write(text(file));
    }
  }

  /** Returns the text of a file, as it is written. */
  public static String text(JavaFile file) {
    return Layout.layOut(file.toString());
  }

  /** Returns the qualified name of the class in a file. */
  public static String qualifiedName(JavaFile file) {
    String simpleName = file.typeSpec().name();
    return file.packageName().isEmpty() ? simpleName : file.packageName() + "." + simpleName;
  }
}
