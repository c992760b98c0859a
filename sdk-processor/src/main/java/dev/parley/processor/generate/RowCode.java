package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.Argument.Companion;
import dev.parley.processor.model.Argument.Payload;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.PoolUse;
import dev.parley.processor.model.Result;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;

/** The code of a row of the dispatch table: the event, where it is answered, and the call. */
final class RowCode {

  /** What the page around a chat says, in the code of a row. */
  private static final String SAID = "said";

  private final ClassName agent;
  private final ValueCode values;

  RowCode(ClassName agent, ValueCode values) {
    this.agent = agent;
    this.values = values;
  }

  /** Returns the row of a handler. */
  CodeBlock of(HandlerModel handler) {
    return CodeBlock.of(
        // Written into the format, as JavaPoet looks for statically imported names there.
        "$T." + handler.event().row() + "($L$S, $T." + thread(handler) + "$L, $L -> $L)",
        RuntimeNames.DISPATCH_TABLE,
        names(handler.names()),
        handler.method(),
        RuntimeNames.THREAD_KIND,
        handler.pool().map(RowCode::poolAndLimits).orElse(CodeBlock.of("")),
        parameters(handler),
        body(handler));
  }

  /** Returns the constant of the kind of thread that a handler runs on. */
  static String thread(HandlerModel handler) {
    return handler.pool().isPresent() ? "BLOCKING" : "VIRTUAL";
  }

  private static CodeBlock poolAndLimits(PoolUse use) {
    CodeBlock pool = use.pool().isEmpty() ? CodeBlock.of("") : CodeBlock.of(".in($S)", use.pool());
    return CodeBlock.of("$L$L", pool, PoolCode.limits(use));
  }

  private static CodeBlock names(List<String> names) {
    List<CodeBlock> literals = names.stream().map(name -> CodeBlock.of("$S", name)).toList();
    return switch (literals.size()) {
      case 0 -> CodeBlock.of("");
      case 1 -> CodeBlock.of("$L, ", literals.getFirst());
      default -> CodeBlock.of("$T.of($L), ", List.class, CodeBlock.join(literals, ", "));
    };
  }

  private CodeBlock body(HandlerModel handler) {
    CodeBlock body = result(handler, call(handler));
    if (handler.event() != Event.WINDOW_MESSAGE) {
      return body;
    }
    return handler.arguments().stream()
        .filter(Payload.class::isInstance)
        .map(Payload.class::cast)
        .findFirst()
        .map(payload ->
            CodeBlock.of("call.hear($L, $L -> $L)", values.of(payload.type()), SAID, body))
        .orElse(body);
  }

  private static String parameters(HandlerModel handler) {
    boolean usesCall =
        handler.result() != Result.NONE || handler.arguments().stream().anyMatch(RowCode::isOfCall);
    String call = usesCall ? "call" : "_";
    return handler.event().isInChat() ? "(agent, " + call + ")" : call;
  }

  private static boolean isOfCall(Argument argument) {
    return argument instanceof Argument.OfCall
        || argument instanceof Argument.Settings
        || argument instanceof Payload;
  }

  private CodeBlock call(HandlerModel handler) {
    CodeBlock callee = handler.event().isInChat() ? ofChat(handler) : CodeBlock.of("$T", agent);
    boolean said = handler.event() == Event.WINDOW_MESSAGE;
    return CodeBlock.of(
        "$L.$L($L)", callee, handler.method(), arguments(handler.arguments(), said));
  }

  /** Returns what the agent's constructor is called with. */
  CodeBlock arguments(List<Argument> arguments) {
    return arguments(arguments, false);
  }

  private CodeBlock ofChat(HandlerModel handler) {
    return handler.shown()
        ? CodeBlock.of("$T.of(agent)", AgentClass.stepsOf(agent))
        : CodeBlock.of("agent");
  }

  private CodeBlock arguments(List<Argument> arguments, boolean said) {
    return arguments.stream()
        .map(argument -> argument(argument, said))
        .collect(CodeBlock.joining(", "));
  }

  private CodeBlock argument(Argument argument, boolean said) {
    return switch (argument) {
      case Argument.OfCall brought -> CodeBlock.of("call.$L()", brought.accessor());
      case Argument.Settings settings ->
          CodeBlock.of("call.settings($T.$L)", settings.forms(), SettingsGenerator.FORM);
      case Payload _ when said -> CodeBlock.of(SAID);
      case Payload payload -> CodeBlock.of("call.payload($L)", values.of(payload.type()));
      case Companion companion -> CodeBlock.of("$T.of(agent)", companion.type());
      case Argument.Service service -> service(service);
    };
  }

  /** Returns what asks for a service. */
  static CodeBlock service(Argument.Service service) {
    return CodeBlock.of(service.method().map(name -> "services." + name + "()").orElse("services"));
  }

  private CodeBlock result(HandlerModel handler, CodeBlock call) {
    String taker = handler.event().outcome().taker();
    CodeBlock as =
        handler
            .answer()
            .map(type -> CodeBlock.of("$L, ", values.of(type)))
            .orElse(CodeBlock.of(""));
    return switch (handler.result()) {
      case NONE -> call;
      case GIVEN -> CodeBlock.of("call.$L($L$L)", taker, as, call);
      case AWAITED -> CodeBlock.of("call.await($L)", call);
      case AWAITED_AND_GIVEN -> CodeBlock.of("call.$L($Lcall.await($L))", taker, as, call);
    };
  }
}
