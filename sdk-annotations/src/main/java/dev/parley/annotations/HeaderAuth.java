package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person comes by a proxy that has checked already who it is and says so in
 * a header.
 *
 * {@snippet :
 * @HeaderAuth
 * static Optional<User> fromProxy(RequestHeaders headers) {
 *   return headers.only("X-Remote-User").map(name -> new User(name, name, Map.of()));
 * }
 * }
 *
 * <p>Anybody can send a header: use it only where every request comes through that proxy.
 *
 * <p>The method is static, as there is no chat yet that could have an agent. It may have any name
 * and takes {@code RequestHeaders}, and the application's services. With {@link Blocking} it runs
 * on the blocking pool.
 *
 * <p>It returns whom it lets in: an {@code Optional<User>}, a {@code User}, or a {@code
 * CompletionStage} of either. An empty {@code Optional} and null refuse. An exception refuses too,
 * and is logged.
 *
 * @see PasswordAuth
 * @see OAuthUser
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
public @interface HeaderAuth {}
