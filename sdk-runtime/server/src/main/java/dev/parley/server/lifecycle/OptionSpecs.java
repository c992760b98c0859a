package dev.parley.server.lifecycle;

import picocli.CommandLine.Model.OptionSpec;

/** The three kinds of flags that a command line has. */
final class OptionSpecs {

  private OptionSpecs() {}

  /** A flag that is there or not. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** A flag with a value. */
  static OptionSpec value(String name, String label, String description) {
    return option(name, label, String.class, description);
  }

  /** A flag with a value, which may be given several times. */
  static OptionSpec values(String name, String label, String description) {
    return option(name, label, String[].class, description);
  }

  private static OptionSpec option(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description).build();
  }
}
