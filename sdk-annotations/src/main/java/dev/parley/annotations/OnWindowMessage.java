package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when the web page that embeds the chat says something to it.
 *
 * {@snippet :
 * @OnWindowMessage
 * String looking(WindowMessage message) {
 *   return "You are looking at " + message.data() + ".";
 * }
 * }
 *
 * <p>The message comes from whatever page embeds the chat and deserves no more trust than what a
 * person types.
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code WindowMessage},
 * {@code Chat}, {@code User}, what {@linkplain Agent every handler in a chat} may take, and a
 * record or a sealed interface of records of your own, instead of {@code WindowMessage}: then
 * messages that are something else, as scripts of a page say many things to its windows, do not
 * call the method. It runs beside the messages: it waits for none of them, and none for it, so the
 * agent's fields that both use are shared by threads. Stop ends it. With {@link Blocking} it runs
 * on the blocking pool.
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
public @interface OnWindowMessage {}
