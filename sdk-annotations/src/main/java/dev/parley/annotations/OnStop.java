package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person has stopped what was running in the chat.
 *
 * {@snippet :
 * @OnStop
 * String stopped() {
 *   return "Stopped. Ask me something else.";
 * }
 * }
 *
 * <p>By then the stopped handler has been interrupted, so this is the place to put the agent's own
 * state in order.
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Chat}, {@code
 * User}, and what {@linkplain Agent every handler in a chat} may take. With {@link Blocking} it
 * runs on the blocking pool.
 *
 * <p>What it returns is sent: {@code String} and {@code Message} as a message; {@code
 * Stream<String>}, {@code Iterable<String>} and {@code Flow.Publisher<String>} as one that arrives
 * piece by piece; a {@code CompletionStage} of any of these when it completes. {@code void}, {@code
 * CompletionStage<Void>} and a result of null send nothing.
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
public @interface OnStop {}
