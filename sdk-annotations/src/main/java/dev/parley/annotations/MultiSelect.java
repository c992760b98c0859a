package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people choose any number of values from a list.
 *
 * {@snippet :
 * record Settings(
 *     @MultiSelect({"news", "mail=Letters and mail"}) List<String> sources,
 *     @MultiSelect(initial = "ENGLISH") Set<Language> languages) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names, which is a {@code
 * List} or a {@code Set} of {@code String} or of an enum.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface MultiSelect {

  /**
   * The values, each alone or as {@code value=label} with what people read in its place. None for
   * an enum, whose constants are the values.
   */
  String[] value() default {};

  /** The values, or the constants' names, that are chosen at first. None unless given. */
  String[] initial() default {};

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
