package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows a setting in a tab; those with the same tab are shown together.
 *
 * {@snippet :
 * record Settings(
 *     @Tab("Thinking") @Slider(min = 0, max = 1) double temperature,
 *     @Tab("Thinking") @Select({"fast", "deep"}) String model,
 *     @Tab("Talking") @Switch boolean verbose) {}
 * }
 *
 * <p>Belongs on a component that has a widget. Either all components of a record have a tab, or
 * none has.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Tab {

  /** The tab's heading. */
  String value();
}
