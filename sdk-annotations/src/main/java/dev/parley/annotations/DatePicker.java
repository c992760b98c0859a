package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people choose a date, or a first and a last one.
 *
 * {@snippet :
 * record Settings(
 *     @DatePicker(min = "2026-01-01") @Nullable LocalDate due, @DatePicker @Nullable Stay stay) {
 *
 *   record Stay(LocalDate first, LocalDate last) {}
 * }
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names. A {@code LocalDate} is
 * one date; a {@code List<LocalDate>}, or a record of two dates, is the first and the last. Where
 * no date need be chosen the component is {@code @Nullable}; any other needs {@link #initial}
 * dates. All dates have the form {@code 2026-11-23}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface DatePicker {

  /** The date, or the two dates, that are chosen at first. None unless given. */
  String[] initial() default {};

  /** The first date that can be chosen. Any can be unless given. */
  String min() default "";

  /** The last date that can be chosen. Any can be unless given. */
  String max() default "";

  /**
   * How dates are shown, in the letters of date-fns, such as {@code dd.MM.yyyy}. As is usual where
   * the person is, unless given.
   */
  String format() default "";

  /** What is shown while nothing is chosen. Nothing unless given. */
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
