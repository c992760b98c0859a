package dev.parley.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.parley.processor.diagnostic.AgentProblem;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Reporter;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.ActionUseFinder;
import dev.parley.processor.discover.ActionUses;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Discovery;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.generate.DispatchGenerator;
import dev.parley.processor.generate.MainGenerator;
import dev.parley.processor.generate.OffersGenerator;
import dev.parley.processor.generate.RecordsGenerator;
import dev.parley.processor.generate.SettingsGenerator;
import dev.parley.processor.generate.StepsGenerator;
import dev.parley.processor.generate.ToolsGenerator;
import dev.parley.processor.generate.WrapperGenerator;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.read.ModelReader;
import dev.parley.processor.validate.ActionUseValidator;
import dev.parley.processor.validate.AgentValidator;
import dev.parley.processor.validate.OutsideValidator;
import dev.parley.processor.validate.PlacementValidator;
import dev.parley.processor.validate.WidgetPlacement;
import dev.parley.processor.write.SourceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Turns the classes annotated with {@code @Agent} into dispatch tables, wrappers and mains.
 *
 * <p>A file is written in the first round in which all types that it mentions exist. Mistakes are
 * told in the last round: an error in an earlier one would end the compilation before the others
 * are found, and before the wrappers that other code mentions exist.
 */
@AutoService(Processor.class)
public final class AgentProcessor implements Processor {

  private final WrapperGenerator wrapperGenerator = new WrapperGenerator();
  private final StepsGenerator stepsGenerator = new StepsGenerator();
  private final DispatchGenerator dispatchGenerator = new DispatchGenerator();
  private final SettingsGenerator settingsGenerator = new SettingsGenerator();
  private final OffersGenerator offersGenerator = new OffersGenerator();
  private final MainGenerator mainGenerator = new MainGenerator();
  private final RecordsGenerator recordsGenerator = new RecordsGenerator();
  private final ToolsGenerator toolsGenerator = new ToolsGenerator();

  /** The names of generated classes that others have, by the agent that needs them. */
  private final Map<String, String> takenNames = new LinkedHashMap<>();

  private ProcessingEnvironment environment;
  private Symbols symbols;
  private Discovery discovery;
  private ModelReader reader;
  private SourceWriter writer;
  private ActionUseFinder actionUses;
  private Reporter reporter;

  @Override
  public void init(ProcessingEnvironment environment) {
    this.environment = environment;
    symbols = new Symbols(environment.getElementUtils(), environment.getTypeUtils());
    discovery = new Discovery(symbols);
    reader = new ModelReader(symbols);
    writer = new SourceWriter(environment.getFiler());
    actionUses = ActionUseFinder.of(environment);
    reporter = new Reporter(environment.getMessager());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.parley.annotations.*");
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
    discovery.begin(round);
    if (!round.processingOver()) {
      discovery.readyForWrapper().forEach(this::writeWrapper);
      discovery.readyForSteps().forEach(this::writeSteps);
      discovery.readyForTable().forEach(this::writeTable);
    } else if (!round.errorRaised()) { // after an error the compiler has nothing left to look at
      report();
    }
    return false; // other processors may look at the same annotations
  }

  private void writeWrapper(Candidate agent) {
    if (!agent.blocking().isEmpty() && AgentValidator.isNameable(agent)) {
      List<WorkMethod> methods = AgentValidator.wrappable(agent, symbols);
      write(agent, wrapperGenerator.generate(reader.wrapper(agent, methods)));
    }
  }

  private void writeSteps(Candidate agent) {
    if (!agent.steps().isEmpty() && AgentValidator.isNameable(agent)) {
      List<WorkMethod> methods = AgentValidator.showable(agent, symbols);
      write(agent, stepsGenerator.generate(reader.steps(agent, methods)));
    }
  }

  private void writeTable(Candidate agent) {
    List<Finding> findings = validate(agent);
    if (AgentValidator.hasErrors(findings)) {
      return; // no half-generated agent
    }
    if (findings.isEmpty()) {
      discovery.settle(agent);
    }
    AgentModel model = reader.agent(agent);
    write(agent, dispatchGenerator.generate(model));
    reader.records(agent).map(recordsGenerator::generate).ifPresent(file -> write(agent, file));
    reader.tools(agent).map(toolsGenerator::generate).ifPresent(file -> write(agent, file));
    reader.settings(agent).map(settingsGenerator::generate).ifPresent(file -> write(agent, file));
    reader.offers(agent).map(offersGenerator::generate).ifPresent(file -> write(agent, file));
    if (ProcessorOptions.of(environment.getOptions()).writesMain()) {
      write(agent, mainGenerator.generate(model));
    }
  }

  private List<Finding> validate(Candidate agent) {
    var findings = new ArrayList<>(AgentValidator.validate(agent, symbols));
    if (ActionUseValidator.concerns(agent)) {
      ActionUses uses = actionUses.in(agent.type(), symbols);
      findings.addAll(ActionUseValidator.validate(agent, uses));
    }
    return findings;
  }

  private void write(Candidate agent, JavaFile file) {
    try {
      writer.write(file, agent.type());
    } catch (FilerException taken) {
      takenNames.put(agent.type().getQualifiedName().toString(), file.typeSpec().name());
    } catch (IOException e) {
      reporter.reportUnwritten(SourceWriter.qualifiedName(file), e);
    }
  }

  private void report() {
    reporter.report(ProcessorOptions.validate(environment.getOptions()));
    for (Candidate agent : discovery.unsettledAgents()) {
      reporter.report(validate(agent));
    }
    takenNames.forEach(
        (agent, taken) -> symbols.type(agent).ifPresent(type -> reportTakenName(type, taken)));
    List<TypeElement> holders = discovery.unsettledHolders();
    Set<TypeElement> lineages = holders.isEmpty() ? Set.of() : discovery.lineages();
    for (TypeElement holder : holders) {
      reporter.report(PlacementValidator.validate(holder));
      reporter.report(OutsideValidator.validate(holder, lineages));
    }
    reportWidgets(discovery.widgetHolders());
  }

  private void reportWidgets(List<TypeElement> holders) {
    holders.forEach(holder -> reporter.report(WidgetPlacement.validate(holder)));
    if (!holders.isEmpty() && discovery.knowsAllSettings()) {
      Set<TypeElement> settings = discovery.settings();
      holders.forEach(holder -> reporter.report(WidgetPlacement.validateUse(holder, settings)));
    }
  }

  private void reportTakenName(TypeElement agent, String taken) {
    Finding finding = Finding.of(AgentProblem.GENERATED_NAME_TAKEN, Wording.of(agent), taken);
    reporter.report(List.of(finding.at(agent)));
  }
}
