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
 * }
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Action}, {@code
 * Chat}, {@code User}, and the agent's own {@code …Async}. It runs beside the messages: it waits
 * for none of them, and none for it, so the agent's fields that both use are shared by threads.
 * Stop ends it. With {@link Blocking} it runs on the blocking pool.
 *
 * <p>What it returns goes to whoever clicked, and is not sent to the chat: a {@code String}, or a
 * {@code CompletionStage<String>} when it completes. {@code void}, {@code CompletionStage<Void>}
 * and null answer with nothing. An exception shows an error message in the chat.
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
