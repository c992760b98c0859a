package dev.parley.processor;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** The processor, with a note of the files that it writes and of where they come from. */
@SupportedAnnotationTypes("dev.parley.annotations.*")
final class WatchedProcessor extends AbstractProcessor {

  private final AgentProcessor processor = new AgentProcessor();
  private final Map<String, List<String>> origins;

  WatchedProcessor(Map<String, List<String>> origins) {
    this.origins = origins;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!annotations.isEmpty()) {
      processor.init(new Environment(processingEnv, origins));
    }
    processor.process(annotations, round);
    return false;
  }

  private record Environment(ProcessingEnvironment real, Map<String, List<String>> origins)
      implements ProcessingEnvironment, Filer {

    @Override
    public Filer getFiler() {
      return this;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
      origins.put(name.toString(), Stream.of(from).map(Element::toString).toList());
      return real.getFiler().createSourceFile(name, from);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... from) throws IOException {
      return real.getFiler().createClassFile(name, from);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location, CharSequence room, CharSequence name, Element... from)
        throws IOException {
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
