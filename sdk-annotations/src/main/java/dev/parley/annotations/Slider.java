package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people choose a number with a slider.
 *
 * {@snippet :
 * record Settings(@Slider(min = 0, max = 2, initial = 1) double temperature) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names, whose type is {@code
 * int}, {@code long}, {@code double}, one of their boxes, or {@code BigDecimal}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Slider {

  /** The lower end. */
  double min();

  /** The upper end. */
  double max();

  /**
   * How far it is from one number to the next: a part of the range that goes into it without rest.
   * For whole numbers 1 unless given, for others the power of ten that makes at least a hundred
   * steps.
   */
  double step() default 0;

  /** The number at first. The lower end unless given. */
  double initial() default Double.NaN;

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
