package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What an agent says of itself.
 *
 * @param name the name that signs its messages
 * @param title the page's title; empty for the name
 * @param description a sentence or two; may be empty
 * @param options the application's own command-line options
 * @param pools the agent's own blocking pools
 * @param parts generated constants that belong to the descriptor
 */
public record About(
    String name,
    String title,
    String description,
    List<Option> options,
    List<Pool> pools,
    List<Part> parts) {

  /** Copies the lists. */
  public About {
    options = List.copyOf(options);
    parts = List.copyOf(parts);
    pools = List.copyOf(pools);
  }

  /**
   * A generated constant that belongs to the descriptor.
   *
   * @param type the generated class
   * @param constant the constant in it
   */
  public record Part(ClassName type, String constant) {}

  /**
   * A blocking pool of the agent's own.
   *
   * @param name its name
   * @param threads how many tasks run at once
   * @param queue how many tasks may wait
   */
  public record Pool(String name, int threads, int queue) {}

  /**
   * A command-line option of the application's own.
   *
   * @param name the option's name, without dashes before it
   * @param description what it does; may be empty
   * @param defaultValue the value when nobody gives one
   * @param values the allowed values; empty allows any
   * @param environment the environment variable that gives a value; empty for none
   */
  public record Option(
      String name,
      String description,
      String defaultValue,
      List<String> values,
      String environment) {

    /** Copies the values. */
    public Option {
      values = List.copyOf(values);
    }
  }
}
