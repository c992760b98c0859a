package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks work that the chat is to show as a step: what went in, what came out, how long it took, and
 * how it failed.
 *
 * {@snippet :
 * @Agent
 * final class LibraryAgent {
 *
 *   @OnMessage
 *   String answer(Message message, LibraryAgentSteps steps) throws IOException {
 *     return "I found " + steps.search(message.content(), 3);
 *   }
 *
 *   @Step(type = Step.Type.RETRIEVAL)
 *   List<String> search(String query, int limit) throws IOException {
 *     return index.search(query, limit);
 *   }
 * }
 * }
 *
 * <p>For the {@code @Step} methods of {@code LibraryAgent} the annotation processor writes the
 * class {@code LibraryAgentSteps}: a method each, of the same name, with the same parameters,
 * result and exceptions, whose calls are shown. Get one as a handler's parameter, or by {@code
 * LibraryAgentSteps.of(this)}, also in a field. A call of the method itself is not shown.
 *
 * <p>A handler that is a step too is shown whenever it answers. A method that is {@link Blocking}
 * too is shown when it is called by its wrapper, while it runs. Steps that begin inside of another,
 * also in forks and on the blocking pool, are shown as part of it.
 *
 * <p>Texts are shown as they are; numbers, lists and maps as JSON; anything else as it describes
 * itself. What can be read only once, such as a {@code Stream}, is not shown. A {@code
 * CompletionStage} ends the step when it is complete. What is thrown is thrown to the caller as
 * before, and shown by its message; Stop is no failure.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface Step {

  /** What the step is called. The method's name, unless given. */
  String name() default "";

  /** What kind of work it is. */
  Type type() default Type.TOOL;

  /**
   * The names of the parameters that are shown as the step's input; none are shown when this is
   * empty. {@code "*"} shows all but those that are there anyway: {@code Chat}, {@code User},
   * {@code ToolBox}, the agent's settings and services, and what is generated for it.
   */
  String[] input() default "*";

  /** Whether the result is shown as the step's output. */
  boolean output() default true;

  /** The language in which the output is highlighted, such as {@code sql}. */
  String language() default "";

  /** Whether the step is shown unfolded. */
  boolean defaultOpen() default false;

  /** Whether the step is folded when it has ended. */
  boolean autoCollapse() default false;

  /** The name of a Lucide icon that is shown before the step, such as {@code search}. */
  String icon() default "";

  /** What kinds of work there are. */
  enum Type {
    /** A call of a tool. */
    TOOL,
    /** A call of a language model. */
    LLM,
    /** A computation of embeddings. */
    EMBEDDING,
    /** A search for material. */
    RETRIEVAL,
    /** A re-ordering of found material. */
    RERANK,
    /** Any other work. */
    UNDEFINED
  }
}
