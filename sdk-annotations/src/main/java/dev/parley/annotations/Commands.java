package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the method which commands to offer somebody to send a message with.
 *
 * {@snippet :
 * @Commands
 * static List<Command> commands(Audience audience) {
 *   return List.of(new Command("Search", "Look it up", "globe"));
 * }
 * }
 *
 * <p>The method is static, since nobody has a chat yet; may have any name; takes what it needs, in
 * any order: {@code Audience} (who asks, in which language, for which profile), {@code User},
 * {@code Locale}; and returns a {@code List<Command>}. It is asked anew each time, on a virtual
 * thread; with {@link Blocking} on the blocking pool. Where it throws, nothing is offered, and the
 * log says why.
 *
 * <p>Those that are the same for everybody are {@link Agent#commands}.
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
public @interface Commands {}
