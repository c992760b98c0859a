package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people choose one of several values from a list.
 *
 * {@snippet :
 * record Settings(
 *     @Select({"fast", "deep=Thinks for long"}) String model, @Select Language language) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names. A text is one of the
 * values given; a constant of an enum is one of all its constants, and none are given. With
 * {@code @Nullable} nothing may be chosen, and nothing is unless {@link #initial} is given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Select {

  /**
   * The values, each alone or as {@code value=label} with what people read in its place. None for
   * an enum.
   */
  String[] value() default {};

  /** The value, or the constant's name, that is chosen at first. The first unless given. */
  String initial() default "";

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
