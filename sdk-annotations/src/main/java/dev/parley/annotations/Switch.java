package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people turn something on and off.
 *
 * {@snippet :
 * record Settings(@Switch(initial = true) boolean verbose) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names, whose type is {@code
 * boolean} or {@code Boolean}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Switch {

  /** Whether it is on at first. */
  boolean initial() default false;

  /** What people read. The component's name as words, such as "Max tokens", unless given. */
  String label() default "";

  /** What a pointer held over the widget shows. Nothing unless given. */
  String tooltip() default "";

  /** What stands below the widget. Nothing unless given. */
  String description() default "";

  /** Whether people can see the value but not change it. */
  boolean disabled() default false;

  /** The name by which pages submit the value. The component's name unless given. */
  String id() default "";
}
