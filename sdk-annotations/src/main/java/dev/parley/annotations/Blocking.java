package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks work that would hold up virtual threads: seconds of computing, native calls, drivers that
 * spin. It runs on platform threads of a bounded pool instead.
 *
 * {@snippet :
 * @Agent
 * final class EchoAgent {
 *
 *   @OnMessage
 *   CompletableFuture<String> answer(Message message, EchoAgentAsync async) {
 *     return async.hash(message.content());
 *   }
 *
 *   @Blocking
 *   String hash(String text) {
 *     return slowHash(text);
 *   }
 * }
 * }
 *
 * <p>For the {@code @Blocking} methods of {@code EchoAgent} the annotation processor writes the
 * class {@code EchoAgentAsync}: a method each, of the same name and with the same parameters, which
 * returns a {@code CompletableFuture} of the result and fails it with what the method throws. Get
 * one as a handler's parameter, or by {@code EchoAgentAsync.of(this)}, also in a field.
 *
 * <p>On a handler, the handler itself runs on the pool, from its first line to its last, and there
 * is no wrapper.
 *
 * <p>Code that merely waits, such as {@code Thread.sleep}, JDBC and HTTP calls, needs none of this.
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
public @interface Blocking {}
