package dev.parley.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.HandlerModel;
import dev.parley.processor.model.PoolUse;
import dev.parley.processor.model.Result;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;

/** The code of a row of the dispatch table: the event, where it is answered, and the call. */
final class RowCode {

  private RowCode() {}

  /** Returns the row of a handler. */
  static CodeBlock of(HandlerModel handler, ClassName agent) {
    return CodeBlock.of(
        // Written into the format, as JavaPoet looks for statically imported names there.
        "$T." + handler.event().row() + "($L$S, $T." + thread(handler) + "$L, $L -> $L)",
        RuntimeNames.DISPATCH_TABLE,
        names(handler.names()),
        handler.method(),
        RuntimeNames.THREAD_KIND,
        handler.pool().map(RowCode::poolAndLimits).orElse(CodeBlock.of("")),
        parameters(handler),
        result(handler, call(handler, agent)));
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

  private static String parameters(HandlerModel handler) {
    boolean usesCall =
        handler.result() != Result.NONE || handler.arguments().stream().anyMatch(RowCode::isOfCall);
    String call = usesCall ? "call" : "_";
    return handler.event().isInChat() ? "(agent, " + call + ")" : call;
  }

  private static boolean isOfCall(Argument argument) {
    return !(argument instanceof Argument.Companion);
  }

  private static CodeBlock call(HandlerModel handler, ClassName agent) {
    CodeBlock callee =
        handler.event().isInChat() ? ofChat(handler, agent) : CodeBlock.of("$T", agent);
    return CodeBlock.of("$L.$L($L)", callee, handler.method(), arguments(handler.arguments()));
  }

  /** Returns what a handler, or the agent's constructor, is called with. */
  static CodeBlock arguments(List<Argument> arguments) {
    return arguments.stream().map(RowCode::argument).collect(CodeBlock.joining(", "));
  }

  private static CodeBlock ofChat(HandlerModel handler, ClassName agent) {
    return handler.shown()
        ? CodeBlock.of("$T.of(agent)", AgentClass.stepsOf(agent))
        : CodeBlock.of("agent");
  }

  private static CodeBlock argument(Argument argument) {
    return switch (argument) {
      case Argument.OfCall brought -> CodeBlock.of("call.$L()", brought.accessor());
      case Argument.Settings settings ->
          CodeBlock.of("call.settings($T.$L)", settings.forms(), SettingsGenerator.FORM);
      case Argument.Companion companion -> CodeBlock.of("$T.of(agent)", companion.type());
      case Argument.Service service -> service(service);
    };
  }

  /** Returns what asks for a service. */
  static CodeBlock service(Argument.Service service) {
    return CodeBlock.of(service.method().map(name -> "services." + name + "()").orElse("services"));
  }

  private static CodeBlock result(HandlerModel handler, CodeBlock call) {
    String taker = handler.event().outcome().taker();
    return switch (handler.result()) {
      case NONE -> call;
      case GIVEN -> CodeBlock.of("call.$L($L)", taker, call);
      case AWAITED -> CodeBlock.of("call.await($L)", call);
      case AWAITED_AND_GIVEN -> CodeBlock.of("call.$L(call.await($L))", taker, call);
    };
  }
}
