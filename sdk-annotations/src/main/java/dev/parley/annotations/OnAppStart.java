package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when the application starts, before the first chat: to open, load or check what
 * all chats share.
 *
 * {@snippet :
 * @OnAppStart
 * static void load(App app) {
 *   app.keep(Index.open(app.option("index")));
 * }
 * }
 *
 * <p>The method is static, as there is no chat yet that could have an agent. It may have any name
 * and takes what it needs, in any order: {@code App}, which knows the command line and keeps what
 * is to be closed at the end, and the application's services.
 *
 * <p>The server opens when it returns, or when the {@code CompletionStage<Void>} that it returns
 * completes; there is no other result. An exception keeps the application from starting, and says
 * why. With {@link Blocking} it runs on the blocking pool.
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
public @interface OnAppStart {}
