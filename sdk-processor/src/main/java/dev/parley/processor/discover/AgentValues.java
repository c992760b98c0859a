package dev.parley.processor.discover;

import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.NamedValue;
import dev.parley.processor.model.NamedValue.Component;
import dev.parley.processor.model.Outcome;
import dev.parley.processor.model.ToolModel.Input;
import dev.parley.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The values of an agent that are to be JSON: what its tools and actions take and give. */
public final class AgentValues {

  private final Candidate candidate;
  private final Symbols symbols;
  private final ValueReader reader;
  private final Descriptions descriptions;
  private final List<Misfit> misfits = new ArrayList<>();
  private final List<ToolValues> tools = new ArrayList<>();
  private final List<HandlerValues> handlers = new ArrayList<>();

  private AgentValues(Candidate candidate, Symbols symbols) {
    this.candidate = candidate;
    this.symbols = symbols;
    this.reader = new ValueReader(AgentClass.recordsOf(candidate.name()), symbols);
    this.descriptions = new Descriptions(symbols);
  }

  /** Looks at the values of an agent. */
  static AgentValues of(Candidate candidate, Symbols symbols) {
    var values = new AgentValues(candidate, symbols);
    candidate.tools().forEach(tool -> values.tools.add(values.tool(tool)));
    candidate.handlers().forEach(handler -> values.handlers.add(values.handler(handler)));
    return values;
  }

  /** Returns what cannot be JSON. */
  public List<Misfit> misfits() {
    return List.copyOf(misfits);
  }

  /** Tells whether all types that the values mention exist (yet). */
  boolean areResolved() {
    return reader.isResolved();
  }

  /** Returns the author's classes that generated code has to use. */
  public List<Mention> mentions() {
    return reader.named().mentions();
  }

  /** Returns the author's types that are JSON. */
  public List<NamedValue> named() {
    return reader.named().values();
  }

  /** Returns the tools, in order. */
  public List<ToolValues> tools() {
    return List.copyOf(tools);
  }

  /** Returns the handlers, in order. */
  public List<HandlerValues> handlers() {
    return List.copyOf(handlers);
  }

  /** Tells whether whoever clicks can get what a handler returns, but for what is found of it. */
  public boolean isAnswerable(HandlerMethod handler) {
    return handlers.stream()
        .filter(each -> each.handler().equals(handler))
        .anyMatch(HandlerValues::answerable);
  }

  private HandlerValues handler(HandlerMethod handler) {
    Optional<ValueType> payload = Optional.empty();
    ExecutableElement method = handler.method();
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = handler.signature().getParameterTypes().get(i);
      if (payload.isEmpty() && Payloads.isOne(type, handler.event(), candidate)) {
        payload = parameter(method.getParameters().get(i), type, method).map(Component::type);
      }
    }
    TypeMirror type = handler.signature().getReturnType();
    Outcome outcome = handler.event().outcome();
    if (outcome != Outcome.ANSWER || ResultType.of(type, outcome, symbols).result().isPresent()) {
      return new HandlerValues(handler, payload, Optional.empty(), false);
    }
    return answering(handler, payload, Stages.held(type, symbols).orElse(type));
  }

  private HandlerValues answering(
      HandlerMethod handler, Optional<ValueType> payload, TypeMirror type) {
    int known = misfits.size();
    Optional<ValueType> answer = result(handler.method(), type);
    List<Misfit> found = misfits.subList(known, misfits.size());
    // A type that is nothing to JSON at all is a mistake of the handler's.
    boolean hopeless =
        answer.isEmpty()
            && found.size() == 1
            && found.getFirst().kind() == Misfit.Kind.TYPE
            && found.getFirst().names().get(1).equals(TypeWords.of(type));
    if (hopeless) {
      found.clear();
    }
    return new HandlerValues(handler, payload, answer, !hopeless);
  }

  private ToolValues tool(WorkMethod tool) {
    if (!tool.method().getTypeParameters().isEmpty()) {
      return new ToolValues(tool, List.of(), false, Optional.empty()); // a mistake of its own
    }
    var inputs = new ArrayList<Input>();
    List<? extends VariableElement> parameters = tool.method().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      TypeMirror type = tool.signature().getParameterTypes().get(i);
      Optional<Argument> injected = Brought.toTool(type, candidate);
      if (injected.isPresent()) {
        inputs.add(new Input.Injected(injected.get()));
      } else if (!isVarargs(tool.method(), i) && !Brought.isOfEvent(type)) {
        parameter(parameter, type, tool.method()).map(Input.Given::new).ifPresent(inputs::add);
      }
    }
    TypeMirror returned = tool.signature().getReturnType();
    Optional<TypeMirror> held = Stages.held(returned, symbols);
    return new ToolValues(
        tool, inputs, held.isPresent(), result(tool.method(), held.orElse(returned)));
  }

  private static boolean isVarargs(ExecutableElement method, int index) {
    return method.isVarArgs() && index == method.getParameters().size() - 1;
  }

  private Optional<Component> parameter(
      VariableElement parameter, TypeMirror type, ExecutableElement method) {
    String name = parameter.getSimpleName().toString();
    var place =
        new ValuePlace(
            name, name + " is " + TypeWords.a(type), List.of(parameter, method), misfits);
    place.checkDescription();
    return reader
        .read(type, List.of(parameter), place)
        .map(value -> NamedValues.described(value, descriptions.of(parameter, method)))
        .map(value -> new Component(name, TypeName.get(type), value));
  }

  private Optional<ValueType> result(ExecutableElement method, TypeMirror type) {
    if (type.getKind() == TypeKind.VOID || TypeWords.of(type).equals("Void")) {
      return Optional.empty();
    }
    String name = TypeWords.of(method);
    var place =
        new ValuePlace(name, name + " returns " + TypeWords.a(type), List.of(method), misfits);
    return reader.read(type, List.of(method), place);
  }

  /**
   * What a handler takes and gives as JSON.
   *
   * @param handler the handler
   * @param payload the type of what it takes; empty for nothing, and for what cannot be JSON
   * @param answer the type of what it returns, if it is to be given as JSON and can be
   * @param answerable whether it is to be given as JSON, and anything of it can be
   */
  public record HandlerValues(
      HandlerMethod handler,
      Optional<ValueType> payload,
      Optional<ValueType> answer,
      boolean answerable) {}

  /**
   * What a tool takes and gives.
   *
   * @param method the tool
   * @param inputs what it takes; what cannot be JSON is missing
   * @param awaited whether it returns a stage
   * @param result what it gives; empty for nothing, and for what cannot be JSON
   */
  public record ToolValues(
      WorkMethod method, List<Input> inputs, boolean awaited, Optional<ValueType> result) {

    /** Copies the inputs. */
    public ToolValues {
      inputs = List.copyOf(inputs);
    }
  }
}
