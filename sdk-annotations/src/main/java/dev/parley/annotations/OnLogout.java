package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person has logged out.
 *
 * {@snippet :
 * @OnLogout
 * static void forget(User user) {
 *   tokens.remove(user.identifier());
 * }
 * }
 *
 * <p>The method is static, as logging out happens outside of any chat. It may have any name and
 * takes {@code User}, and the application's services. It returns nothing, or a {@code
 * CompletionStage<Void>}. An exception is logged; the person is logged out all the same. With
 * {@link Blocking} it runs on the blocking pool.
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
public @interface OnLogout {}
