package dev.parley.processor.generate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.NamedValue.Component;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.ToolModel;
import dev.parley.processor.model.ToolModel.Callee;
import dev.parley.processor.model.ToolModel.Input;
import dev.parley.processor.model.ToolModel.Input.Given;
import dev.parley.processor.model.ToolModel.Input.Injected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The code of one tool. */
final class ToolCode {

  /** The runtime's method that waits for a stage. */
  static final String RUN_SYNC = "runSync";

  private final ToolModel tool;
  private final AgentClass agent;
  private final ValueCode values;
  private final FreeNames names = new FreeNames("_", List.of());
  private final Map<Component, String> variables = new HashMap<>();
  private final String agentName;
  private final String toolName;
  private final String in;

  ToolCode(ToolModel tool, AgentClass agent, ValueCode values) {
    this.tool = tool;
    this.agent = agent;
    this.values = values;
    given().forEach(each -> variables.put(each, names.give(each.name())));
    this.agentName = names.give("agent");
    this.toolName = names.give("tool");
    this.in = variables.isEmpty() ? "_" : names.give("in");
  }

  /** Tells whether it waits for a stage. */
  boolean waits() {
    return tool.call().awaited() || tool.call().wrapped();
  }

  /** Returns the method that makes the tool. */
  MethodSpec method(String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(RuntimeNames.TOOL)
            .addParameter(agent.name(), agentName);
    if (tool.call().deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    method.addStatement("var $L = $L", toolName, beginning());
    for (Component component : given()) {
      method.addStatement(
          "var $L = $L.takes($S, $L)",
          variables.get(component),
          toolName,
          component.name(),
          values.of(component.type()));
    }
    return method.addStatement("return $L", end()).build();
  }

  private List<Component> given() {
    var given = new ArrayList<Component>();
    for (Input input : tool.inputs()) {
      if (input instanceof Given(Component parameter)) {
        given.add(parameter);
      }
    }
    return given;
  }

  private CodeBlock beginning() {
    CodeBlock named = CodeBlock.of("$T.named($S)", RuntimeNames.TOOL, tool.name());
    return tool.description().isEmpty()
        ? named
        : CodeBlock.of("$L.describedAs($L)", named, Literals.of(tool.description()));
  }

  private CodeBlock end() {
    return tool.result()
        .map(result ->
            CodeBlock.of("$L.gives($L, $L -> $L)", toolName, values.of(result), in, call()))
        .orElseGet(() -> CodeBlock.of("$L.does($L -> $L)", toolName, in, call()));
  }

  private CodeBlock call() {
    Callee callee = tool.call();
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            receiver(),
            callee.method(),
            tool.inputs().stream().map(this::argument).collect(CodeBlock.joining(", ")));
    return waits() ? CodeBlock.of("$T." + RUN_SYNC + "($L)", RuntimeNames.RUN_SYNC, call) : call;
  }

  private CodeBlock receiver() {
    if (tool.call().wrapped()) {
      return CodeBlock.of("$T.of($L)", agent.wrapper(), agentName);
    }
    if (tool.call().shown()) {
      return CodeBlock.of("$T.of($L)", agent.steps(), agentName);
    }
    return tool.call().isStatic()
        ? CodeBlock.of("$T", agent.name())
        : CodeBlock.of("$L", agentName);
  }

  private CodeBlock argument(Input input) {
    return switch (input) {
      case Given(Component parameter) ->
          ArgumentsCode.of(
              parameter,
              Objects.requireNonNull(variables.get(parameter)),
              in,
              tool.call().overloaded());
      case Injected(Argument argument) -> injected(argument);
    };
  }

  private CodeBlock injected(Argument argument) {
    return switch (argument) {
      case Argument.Companion companion -> CodeBlock.of("$T.of($L)", companion.type(), agentName);
      case Argument.Service service -> RowCode.service(service);
      case Argument.Settings settings ->
          CodeBlock.of(
              "$T.current().settings($T.$L)",
              RuntimeNames.CHAT,
              settings.forms(),
              SettingsGenerator.FORM);
      case Argument.OfCall brought when brought == Argument.OfCall.CHAT ->
          CodeBlock.of("$T.current()", RuntimeNames.CHAT);
      case Argument.OfCall brought ->
          CodeBlock.of("$T.current().$L()", RuntimeNames.CHAT, brought.accessor());
      case Argument.Payload _ -> throw new IllegalArgumentException("a tool has no payload");
    };
  }
}
