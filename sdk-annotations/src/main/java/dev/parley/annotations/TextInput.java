package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people write a text.
 *
 * {@snippet :
 * record Settings(@TextInput(placeholder = "What to call you") String nick) {}
 * }
 *
 * <p>Belongs on a component of the record that {@link Agent#settings} names, whose type is {@code
 * String}. An empty field is the empty text, or null if the component is {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface TextInput {

  /** The text at first. Empty unless given. */
  String initial() default "";

  /** What an empty field shows. Nothing unless given. */
  String placeholder() default "";

  /** Whether the text may have several lines. */
  boolean multiline() default false;

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
