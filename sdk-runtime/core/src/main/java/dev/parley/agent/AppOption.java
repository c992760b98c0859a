package dev.parley.agent;

import java.util.List;

/**
 * A command-line option of the application's own.
 *
 * @param name the option's name, without the leading dashes
 * @param description what the option does, for {@code --help}
 * @param defaultValue the value when neither flag nor environment variable gives one
 * @param values the allowed values; empty allows any
 * @param environment the environment variable that gives a value when no flag does; empty for none
 */
public record AppOption(
    String name, String description, String defaultValue, List<String> values, String environment) {

  /** Copies the values. */
  public AppOption {
    values = List.copyOf(values);
  }
}
