package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What an agent says of itself.
 *
 * @param name the name that signs its messages
 * @param title the page's title; empty for the name
 * @param description a sentence or two; may be empty
 * @param options the application's own command-line options
 * @param pools the agent's own blocking pools
 * @param uploads which files people may attach; none without
 * @param userKeys the names of keys that people are asked for
 * @param parts generated constants that belong to the descriptor
 */
public record About(
    String name,
    String title,
    String description,
    List<Option> options,
    List<Pool> pools,
    Optional<Uploads> uploads,
    List<String> userKeys,
    List<Part> parts) {

  /** Copies the lists. */
  public About {
    options = List.copyOf(options);
    parts = List.copyOf(parts);
    pools = List.copyOf(pools);
    userKeys = List.copyOf(userKeys);
  }

  /**
   * A generated constant that belongs to the descriptor.
   *
   * @param type the generated class
   * @param constant the constant in it
   */
  public record Part(ClassName type, String constant) {}

  /**
   * Which files people may attach.
   *
   * @param accept media types, or endings of names
   * @param maxFiles how many at once
   * @param maxMegabytes how large each may be
   */
  public record Uploads(List<String> accept, int maxFiles, int maxMegabytes) {

    /** Copies the list. */
    public Uploads {
      accept = List.copyOf(accept);
    }
  }

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
