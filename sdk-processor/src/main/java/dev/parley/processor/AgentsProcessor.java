package dev.parley.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.parley.annotations.Agent;
import dev.parley.processor.diagnostic.BuildProblem;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Reporter;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.generate.AgentsMainGenerator;
import dev.parley.processor.read.AgentsReader;
import dev.parley.processor.validate.AgentsValidator;
import dev.parley.processor.write.SourceWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes one main class that serves all agents of a module, where there are several. A processor of
 * its own, because its file comes from many classes and those of {@link AgentProcessor} from one
 * each, which lets builds redo only what changed.
 *
 * <p>The file is written as soon as the main classes of all agents exist, so that an agent with a
 * mistake is no second mistake here. What is wrong with the options of the build, {@link
 * AgentProcessor} says.
 */
@AutoService(Processor.class)
public final class AgentsProcessor implements Processor {

  private final AgentsMainGenerator generator = new AgentsMainGenerator();

  /** The qualified names of the agents: in the order in which they are served. */
  private final Set<String> agents = new TreeSet<>();

  private ProcessingEnvironment environment;
  private Symbols symbols;
  private SourceWriter writer;
  private Reporter reporter;
  private boolean done;
  private Optional<String> takenName = Optional.empty();

  @Override
  public void init(ProcessingEnvironment environment) {
    this.environment = environment;
    symbols = new Symbols(environment.getElementUtils(), environment.getTypeUtils());
    writer = new SourceWriter(environment.getFiler());
    reporter = new Reporter(environment.getMessager());
    done = !ProcessorOptions.of(environment.getOptions()).writesAgentsMain();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Agent.class.getName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.names(environment.getOptions());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return List.of();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    boolean more = false;
    for (Element element : round.getElementsAnnotatedWith(Agent.class)) {
      more |= element instanceof TypeElement type && agents.add(nameOf(type));
    }
    if (!round.processingOver()) {
      if (!more && !done && agents.size() > 1) {
        write(agents.stream().flatMap(name -> symbols.type(name).stream()).toList());
      }
    } else if (!round.errorRaised()) {
      report();
    }
    return false; // other processors may look at the same annotation
  }

  private void write(List<TypeElement> types) {
    if (!AgentsReader.haveMains(types, symbols) || !AgentsValidator.validate(types).isEmpty()) {
      return;
    }
    done = true;
    Optional<String> given = ProcessorOptions.of(environment.getOptions()).agentsMain();
    JavaFile file = generator.generate(AgentsReader.read(types, given, symbols));
    try {
      writer.write(file, types);
    } catch (FilerException taken) {
      takenName = Optional.of(SourceWriter.qualifiedName(file));
    } catch (IOException e) {
      reporter.reportUnwritten(SourceWriter.qualifiedName(file), e);
    }
  }

  private void report() {
    takenName.ifPresent(name -> {
      Finding finding = Finding.of(BuildProblem.AGENTS_MAIN_TAKEN, name);
      reporter.report(List.of(symbols.type(name).map(finding::at).orElse(finding)));
    });
    if (ProcessorOptions.of(environment.getOptions()).writesAgentsMain() && agents.size() > 1) {
      List<TypeElement> types =
          agents.stream().flatMap(name -> symbols.type(name).stream()).toList();
      reporter.report(AgentsValidator.validate(types));
    }
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
