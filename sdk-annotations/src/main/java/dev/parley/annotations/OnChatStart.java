package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a chat starts: once in a chat's life, before its first message is answered.
 * Reloading the page or losing the connection does not start a chat again.
 *
 * {@snippet :
 * @OnChatStart
 * String greet(User user) {
 *   return "Hello, " + user.displayName() + "!";
 * }
 * }
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Chat}, {@code
 * User}, and what {@linkplain Agent every handler in a chat} may take. It runs on a virtual thread
 * of its own and may wait as long as it likes; with {@link Blocking} it runs on the blocking pool.
 *
 * <p>What it returns is sent: {@code String} and {@code Message} as a message; {@code
 * Stream<String>}, {@code Iterable<String>} and {@code Flow.Publisher<String>} as one that arrives
 * piece by piece; a {@code CompletionStage} of any of these when it completes. {@code void}, {@code
 * CompletionStage<Void>} and a result of null send nothing. An exception shows an error message in
 * the chat, and the chat goes on.
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
public @interface OnChatStart {}
