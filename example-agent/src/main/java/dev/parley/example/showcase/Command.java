package dev.parley.example.showcase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person can type.
 *
 * @param name the words that it begins with
 * @param code what happens
 */
record Command(String name, Code code) {

  /** What a command does with the rest of its line. */
  @FunctionalInterface
  interface Code {
    void run(Arguments arguments) throws Exception;
  }

  /** Returns the command with the longest name that the text begins with. */
  static Optional<Command> find(List<Command> commands, String text) {
    return commands.stream()
        .filter(command -> command.begins(text))
        .max(Comparator.comparingInt(command -> command.name.length()));
  }

  private boolean begins(String text) {
    return text.equals(name) || text.startsWith(name + " ");
  }

  /** Runs the command on the rest of the text. */
  void run(String text) throws Exception {
    code.run(new Arguments(text.length() > name.length() ? text.substring(name.length() + 1) : ""));
  }
}
