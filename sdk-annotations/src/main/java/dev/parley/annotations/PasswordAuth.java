package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person logs in with a name and a password, to say which user that is, if
 * any.
 *
 * {@snippet :
 * @PasswordAuth
 * static Optional<User> check(Credentials credentials, Accounts accounts) {
 *   return accounts.find(credentials.username())
 *       .filter(account -> account.matches(credentials.password()))
 *       .map(Account::user);
 * }
 * }
 *
 * <p>The method is static, as there is no chat yet that could have an agent. It may have any name
 * and takes {@code Credentials}, and the application's services. With {@link Blocking} it runs on
 * the blocking pool, as befits the hashing of passwords.
 *
 * <p>It returns whom it lets in: an {@code Optional<User>}, a {@code User}, or a {@code
 * CompletionStage} of either. An empty {@code Optional} and null refuse. An exception refuses too,
 * and is logged.
 *
 * @see HeaderAuth
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
public @interface PasswordAuth {}
