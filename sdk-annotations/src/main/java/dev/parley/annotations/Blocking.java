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
 * <p>Work that must not go on for ever, or must not pile up, says so:
 *
 * {@snippet :
 * @Blocking(pool = "gpu", timeout = "30s", queue = 10)
 * Image paint(String prompt) {
 *   return model.paint(prompt);
 * }
 * }
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
public @interface Blocking {

  /**
   * The pool that the method runs on: the name of one of {@link Agent#pools}. The pool that all
   * agents have, unless given.
   */
  String pool() default "";

  /**
   * How long a call may take, its wait for a place on the pool included: a number and {@code ms},
   * {@code s}, {@code m} or {@code h}, such as {@code 500ms} or {@code 30s}. When the time is over,
   * the call's future fails with a {@code TimeoutException} and its thread is interrupted; a
   * handler ends with an error message in the chat. No limit, unless given.
   */
  String timeout() default "";

  /**
   * How many calls of the method may wait for a place on the pool. One more fails at once, with a
   * {@code RejectedExecutionException}; a handler ends with an error message in the chat. No limit
   * at zero: a caller waits while the pool has no room for its call.
   */
  int queue() default 0;
}
