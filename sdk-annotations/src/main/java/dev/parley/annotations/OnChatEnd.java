package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a chat ends: once, when the person began a new chat, or when nobody has
 * shown the chat for a while and nothing runs in it.
 *
 * {@snippet :
 * @OnChatEnd
 * void release(Chat chat) {
 *   notes.forget(chat.id());
 * }
 * }
 *
 * <p>This is the place to give back what the agent holds. Closing the page or losing the connection
 * does not end a chat.
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Chat}, {@code
 * User}, and what {@linkplain Agent every handler in a chat} may take. With {@link Blocking} it
 * runs on the blocking pool. What it returns is sent as from every handler, but usually nobody is
 * there to see it.
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
public @interface OnChatEnd {}
