package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when an OAuth provider has vouched for a person, to say which user that is, if
 * any.
 *
 * {@snippet :
 * @OAuthUser
 * static Optional<User> staffOnly(OAuthLogin login) {
 *   return "example.com".equals(login.claims().get("hd"))
 *       ? Optional.of(login.user())
 *       : Optional.empty();
 * }
 * }
 *
 * <p>The method is static, as there is no chat yet that could have an agent. It may have any name
 * and takes {@code OAuthLogin}, and the application's services. With {@link Blocking} it runs on
 * the blocking pool.
 *
 * <p>It returns whom it lets in: an {@code Optional<User>}, a {@code User}, or a {@code
 * CompletionStage} of either. An empty {@code Optional} and null refuse. An exception refuses too,
 * and is logged.
 *
 * @see PasswordAuth
 * @see HeaderAuth
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
public @interface OAuthUser {}
