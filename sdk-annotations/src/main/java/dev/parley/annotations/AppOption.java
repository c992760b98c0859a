package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command-line option of the application's own.
 *
 * {@snippet :
 * @Agent(
 *     options =
 *         @AppOption(
 *             name = "model",
 *             description = "which model answers",
 *             defaultValue = "small",
 *             values = {"small", "large"},
 *             environment = "ASSISTANT_MODEL"))
 * final class AssistantAgent {
 *
 *   @OnMessage
 *   String answer(Message message, Chat chat) {
 *     return "The " + chat.option("model") + " model heard: " + message.content();
 *   }
 * }
 * }
 *
 * <p>Its value is that of the flag ({@code --model large}), otherwise that of the environment
 * variable, otherwise the default.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface AppOption {

  /**
   * The option's name without the leading dashes: lower case words joined by single dashes, such as
   * {@code model} or {@code max-words}.
   */
  String name();

  /** What the option does, in a few words, for {@code --help}. */
  String description() default "";

  /** The value when neither the flag nor the environment gives one. */
  String defaultValue() default "";

  /** The values that are allowed. Any value is allowed unless given. */
  String[] values() default {};

  /** The environment variable that gives the value when the flag does not. None unless given. */
  String environment() default "";
}
