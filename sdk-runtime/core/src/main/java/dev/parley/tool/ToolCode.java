package dev.parley.tool;

import dev.parley.json.Values;
import org.jspecify.annotations.Nullable;

/**
 * A direct call of what a tool does.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface ToolCode<T extends @Nullable Object> {

  /**
   * Calls the author's method.
   *
   * @param in the arguments, each there and of its type
   * @throws Exception what the method throws
   */
  T run(Values in) throws Exception;

  /** A direct call of what returns nothing. */
  @FunctionalInterface
  interface Silent {

    /**
     * Calls the author's method.
     *
     * @param in the arguments, each there and of its type
     * @throws Exception what the method throws
     */
    void run(Values in) throws Exception;
  }
}
