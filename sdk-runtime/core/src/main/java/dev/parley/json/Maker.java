package dev.parley.json;

/**
 * Makes an object of the values of its properties.
 *
 * @param <R> the Java type of the object
 */
@FunctionalInterface
public interface Maker<R> {

  /**
   * Makes an object.
   *
   * @throws RuntimeException if the values do not fit together; its message is told to who sent
   *     them
   */
  R make(Values in);
}
