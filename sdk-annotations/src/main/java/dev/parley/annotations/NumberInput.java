package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people write a number.
 *
 * {@snippet :
 * record Settings(
 *     @NumberInput(initial = 500, min = 1) int maxTokens, @NumberInput @Nullable Long seed) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names, whose type is {@code
 * int}, {@code long}, {@code double}, one of their boxes, or {@code BigDecimal}. A field that may
 * be left empty is {@code @Nullable}; any other needs an {@link #initial} number.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface NumberInput {

  /** The number at first. The field is empty unless given. */
  double initial() default Double.NaN;

  /** The least number that is allowed. Any is unless given. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest number that is allowed. Any is unless given. */
  double max() default Double.POSITIVE_INFINITY;

  /** What an empty field shows. Nothing unless given. */
  String placeholder() default "";

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
