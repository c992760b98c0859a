package dev.parley.processor.read;

import dev.parley.processor.discover.AgentName;
import dev.parley.processor.discover.AgentValues.HandlerValues;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.ResultType;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.About;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.AgentModel;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.NamedValue;
import dev.parley.processor.model.OffersModel;
import dev.parley.processor.model.RecordsModel;
import dev.parley.processor.model.Result;
import dev.parley.processor.model.SettingsModel;
import dev.parley.processor.model.StepsModel;
import dev.parley.processor.model.ToolModel;
import dev.parley.processor.model.ToolsModel;
import dev.parley.processor.model.WrapperModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads models from candidates that nothing is wrong with. */
public final class ModelReader {

  private final Symbols symbols;
  private final BlockingReader blockingReader;
  private final ToolReader toolReader;
  private final StepReader stepReader;

  /** Reads what the compiler knows. */
  public ModelReader(Symbols symbols) {
    this.symbols = symbols;
    this.blockingReader = new BlockingReader(symbols);
    this.toolReader = new ToolReader(symbols);
    this.stepReader = new StepReader(symbols);
  }

  /** Reads an agent. */
  public AgentModel agent(Candidate candidate) {
    List<HandlerModel> handlers =
        candidate.values(symbols).handlers().stream()
            .map(handler -> handler(handler, candidate))
            .toList();
    return new AgentModel(
        agentClass(candidate),
        about(candidate),
        candidate.services().map(ServicesReader::read),
        made(candidate),
        handlers);
  }

  private static List<Argument> made(Candidate candidate) {
    return candidate.constructors().getFirst().getParameters().stream()
        .map(parameter -> Brought.toConstructor(parameter.asType(), candidate).orElseThrow())
        .toList();
  }

  /** Reads what people can set in a chat with an agent, if anything. */
  public Optional<SettingsModel> settings(Candidate candidate) {
    return candidate
        .settings()
        .map(settings -> SettingsReader.read(settings, agentClass(candidate)));
  }

  /** Reads what an agent offers to everybody alike, if anything. */
  public Optional<OffersModel> offers(Candidate candidate) {
    return Optional.of(candidate.agent())
        .filter(OffersReader::offersAnything)
        .map(agent -> OffersReader.read(agent, agentClass(candidate)));
  }

  /** Reads those of an agent's blocking methods that are to be wrapped. */
  public WrapperModel wrapper(Candidate candidate, List<WorkMethod> methods) {
    return new WrapperModel(
        agentClass(candidate),
        methods.stream().map(method -> blockingReader.read(method, candidate)).toList());
  }

  /** Reads an agent's types that are JSON, if it has any. */
  public Optional<RecordsModel> records(Candidate candidate) {
    List<NamedValue> values = candidate.values(symbols).named();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecordsModel(agentClass(candidate), values));
  }

  /** Reads an agent's tools, if it has any. */
  public Optional<ToolsModel> tools(Candidate candidate) {
    List<ToolModel> tools =
        candidate.values(symbols).tools().stream()
            .map(tool -> toolReader.read(tool, candidate))
            .toList();
    return tools.isEmpty()
        ? Optional.empty()
        : Optional.of(new ToolsModel(agentClass(candidate), tools));
  }

  /** Reads those of an agent's methods that are to be shown as steps. */
  public StepsModel steps(Candidate candidate, List<WorkMethod> methods) {
    return new StepsModel(
        agentClass(candidate),
        methods.stream().map(method -> stepReader.read(method, candidate)).toList());
  }

  /** Who uses what is deprecated had better be so too: that silences the compiler. */
  private static AgentClass agentClass(Candidate candidate) {
    boolean deprecated =
        Declared.isDeprecated(candidate.type())
            || candidate
                .services()
                .filter(services -> ServicesReader.isDeprecated(services))
                .isPresent();
    return new AgentClass(candidate.name(), Declared.isVisibleToAll(candidate.type()), deprecated);
  }

  private HandlerModel handler(HandlerValues values, Candidate candidate) {
    HandlerMethod handler = values.handler();
    return new HandlerModel(
        handler.event(),
        handler.names(),
        handler.method().getSimpleName().toString(),
        BlockingReader.use(handler.marks()),
        handler.marks().has(MethodMarks.STEP),
        handler.signature().getParameterTypes().stream()
            .map(type ->
                Brought.to(type, handler.event(), candidate)
                    .orElseGet(() -> new Argument.Payload(values.payload().orElseThrow())))
            .toList(),
        result(values),
        values.answer());
  }

  private Result result(HandlerValues values) {
    HandlerMethod handler = values.handler();
    TypeMirror type = handler.signature().getReturnType();
    ResultType result = ResultType.of(type, handler.event().outcome(), symbols);
    return values.answer().isEmpty()
        ? result.result().orElseThrow()
        : result.awaited() ? Result.AWAITED_AND_GIVEN : Result.GIVEN;
  }

  private static About about(Candidate candidate) {
    Mark agent = candidate.agent();
    String name =
        agent.given("name").isPresent() && !agent.text("name").isEmpty()
            ? agent.text("name")
            : AgentName.unlessGiven(candidate.type());
    return new About(
        name,
        agent.text("title"),
        agent.text("description"),
        agent.marks("options").stream().map(ModelReader::option).toList(),
        agent.marks("pools").stream().map(ModelReader::pool).toList(),
        agent.given("uploads").isEmpty()
            ? Optional.empty()
            : agent.marks("uploads").stream().map(ModelReader::uploads).findFirst(),
        agent.texts("userKeys"),
        parts(candidate));
  }

  private static List<About.Part> parts(Candidate candidate) {
    var parts = new ArrayList<About.Part>();
    if (candidate.settings().isPresent()) {
      parts.add(new About.Part(AgentClass.settingsOf(candidate.name()), "FORM"));
    }
    if (OffersReader.offersAnything(candidate.agent())) {
      parts.add(new About.Part(AgentClass.offersOf(candidate.name()), "OFFERS"));
    }
    return parts;
  }

  private static About.Option option(Mark option) {
    return new About.Option(
        option.text("name"),
        option.text("description"),
        option.text("defaultValue"),
        option.texts("values"),
        option.text("environment"));
  }

  private static About.Uploads uploads(Mark uploads) {
    return new About.Uploads(
        uploads.texts("accept"), uploads.number("maxFiles"), uploads.number("maxMegabytes"));
  }

  private static About.Pool pool(Mark pool) {
    return new About.Pool(pool.text("name"), pool.number("threads"), pool.number("queue"));
  }
}
