package dev.parley.processor;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** A processor, with a note of the files that it writes and of where they come from. */
final class WatchedProcessor implements Processor {

  private final Processor processor;
  private final Map<String, List<String>> origins;

  WatchedProcessor(Processor processor, Map<String, List<String>> origins) {
    this.processor = processor;
    this.origins = origins;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    processor.init(new Environment(environment, origins));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }

  private record Environment(ProcessingEnvironment real, Map<String, List<String>> origins)
      implements ProcessingEnvironment, Filer {

    private void note(CharSequence file, Element... from) {
      origins.put(file.toString(), Stream.of(from).map(Element::toString).toList());
    }

    @Override
    public Filer getFiler() {
      return this;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
      note(name, from);
      return real.getFiler().createSourceFile(name, from);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... from) throws IOException {
      note(name, from);
      return real.getFiler().createClassFile(name, from);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location, CharSequence room, CharSequence name, Element... from)
        throws IOException {
      note(room + "/" + name, from);
      return real.getFiler().createResource(location, room, name, from);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence room, CharSequence name)
        throws IOException {
      return real.getFiler().getResource(location, room, name);
    }

    @Override
    public Map<String, String> getOptions() {
      return real.getOptions();
    }

    @Override
    public Messager getMessager() {
      return real.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return real.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return real.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return real.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return real.getLocale();
    }
  }
}
