package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the method which groups of messages to begin a chat with to offer somebody.
 *
 * {@snippet :
 * @StarterCategories
 * static List<StarterCategory> categories(User user) {
 *   return List.of(new StarterCategory("Your orders", starters(user)));
 * }
 * }
 *
 * <p>The method is static, since nobody has a chat yet; may have any name; takes what it needs, in
 * any order: {@code Audience} (who asks, in which language, for which profile), {@code User},
 * {@code Locale}; and returns a {@code List<StarterCategory>}. It is asked anew each time, on a
 * virtual thread; with {@link Blocking} on the blocking pool. Where it throws, nothing is offered,
 * and the log says why.
 *
 * <p>Those that are the same for everybody are {@link Agent#starterCategories}.
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
public @interface StarterCategories {}
