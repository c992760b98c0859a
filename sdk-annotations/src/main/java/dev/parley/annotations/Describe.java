package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a value is about, in words for a language model: on a parameter of a {@link Tool}, on a
 * record's component, or on a type that is used by one.
 *
 * {@snippet :
 * @Describe("One product of an order.")
 * record Line(@Describe("The product's number, as find gives it.") String product, int count) {}
 * }
 *
 * <p>It is the {@code description} of the value's JSON Schema. Without it, that is taken from the
 * Javadoc.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Describe {

  /** The description, in a sentence or two. */
  String value();
}
