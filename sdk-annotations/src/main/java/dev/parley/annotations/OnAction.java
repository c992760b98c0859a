package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person clicks a button of that name.
 *
 * {@snippet :
 * @OnAction("retry")
 * void retry(Action action, Chat chat) {
 *   chat.send("Once more: " + action.payload().get("question"));
 * }
 *
 * record Order(String product, @Min(1) int count) {}
 *
 * @OnAction("order")
 * Receipt order(Order order) {
 *   return shop.order(order.product(), order.count());
 * }
 * }
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Action}, {@code
 * Chat}, {@code User}, what {@linkplain Agent every handler in a chat} may take, and a record or a
 * sealed interface of records of your own, which is the payload, read and checked as the parameters
 * of a {@link Tool} are. It runs beside the messages: it waits for none of them, and none for it,
 * so the agent's fields that both use are shared by threads. Stop ends it. With {@link Blocking} it
 * runs on the blocking pool.
 *
 * <p>What it returns goes to whoever clicked, and is not sent to the chat: a {@code String},
 * anything else that a {@link Tool} can return, as JSON, or a {@code CompletionStage} of these when
 * it completes. {@code void}, {@code CompletionStage<Void>} and null answer with nothing. An
 * exception shows an error message in the chat.
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
public @interface OnAction {

  /** Returns the names of the buttons; each has one method that answers. */
  String[] value();
}
