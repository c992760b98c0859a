package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when the application stops, after the last chat: to write down or let go what
 * all chats share.
 *
 * {@snippet :
 * @OnAppStop
 * static void save(App app) {
 *   Statistics.write(Path.of(app.option("statistics")));
 * }
 * }
 *
 * <p>The method is static, as no chat is left whose agent it could belong to. It may have any name
 * and takes what it needs, in any order: {@code App} and the application's services. What {@code
 * App} was given to keep is closed after it.
 *
 * <p>It returns nothing, or a {@code CompletionStage<Void>} that is waited for. It has a few
 * seconds; then it is interrupted, and the process ends. An exception is logged. With {@link
 * Blocking} it runs on the blocking pool. It does not run if the application did not start.
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
public @interface OnAppStop {}
