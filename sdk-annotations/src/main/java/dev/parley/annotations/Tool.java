package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a tool: something that a language model can ask to have done.
 *
 * {@snippet :
 * @Agent
 * final class ShopAgent {
 *
 *   @OnMessage
 *   String answer(Message message, ToolBox tools) {
 *     return model.converse(message.content(), tools); // calls tools.call(name, arguments)
 *   }
 *
 *   @Tool(description = "Finds products by words in their names.")
 *   List<Product> find(@Describe("What to look for.") String words, @Max(50) int limit) {
 *     return catalogue.find(words, limit);
 *   }
 * }
 * }
 *
 * <p>For the {@code @Tool} methods of {@code ShopAgent} the annotation processor writes the class
 * {@code ShopAgentTools}, whose {@code of(agent)} gives a {@code dev.parley.tool.ToolBox}: each
 * tool with its name, its description, the JSON Schema of its parameters, and a call from JSON. A
 * handler that takes a {@code ToolBox} gets that of its own agent.
 *
 * <p>Parameters and results may be {@code boolean}, numbers, {@code char}, {@code String}, {@code
 * BigInteger}, {@code BigDecimal}, {@code LocalDate}, {@code Instant}, {@code Duration}, {@code
 * UUID}, {@code URI}, {@code Object} for anything, enums, records of these, sealed interfaces of
 * records, and {@code List}, {@code Set}, {@code Optional} and {@code Map<String, …>} of these; a
 * result may come as a {@code CompletionStage}. What is {@code Optional} or {@code @Nullable} can
 * be left out. The constraints of Jakarta Validation, such as {@code @Min} and {@code @Size}, are
 * part of the schema and are checked before the method is called. A {@code Chat}, the {@code User},
 * the agent's settings and its own {@code …Async} and {@code …Steps} are given to the method and
 * are not asked of the model.
 *
 * <p>What a parameter, a record's component or a type is about, a model learns from {@link
 * Describe}, or from the Javadoc where the source is at hand: of a type the first sentence, of
 * parameters and components their {@code @param}.
 *
 * <p>A model is told what is wrong with a call, and the message of an exception that the method
 * throws, so that it can try again. The method runs on the thread that calls the tool; one that is
 * {@link Blocking}, too, runs on the blocking pool.
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
public @interface Tool {

  /**
   * The name by which a model calls the tool: 1 to 64 letters of ASCII, digits, {@code _} and
   * {@code -}. The method's name unless given.
   */
  String name() default "";

  /**
   * What the tool does, in words for a model that has to choose one. The first sentence of the
   * method's Javadoc unless given.
   */
  String description() default "";
}
