package dev.parley.offer;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to be answered, one of which is chosen for each message.
 *
 * @param id the name by which the agent finds the choice in a message
 * @param name what people read
 * @param options what can be chosen
 */
public record Mode(String id, String name, List<ModeOption> options) {

  /**
   * Checks the texts and copies the options; where none is chosen at first, the first is.
   *
   * @throws IllegalArgumentException when the id or the name is blank, when there are no options,
   *     two of one id, or two that are chosen at first
   */
  public Mode {
    id = Named.required("a mode's id", id);
    name = Named.required("a mode's name", name);
    options = withDefault(id, Named.distinct("options", options, ModeOption::id));
  }

  /** Makes a mode. */
  public Mode(String id, String name, ModeOption... options) {
    this(id, name, List.of(options));
  }

  private static List<ModeOption> withDefault(String mode, List<ModeOption> options) {
    if (options.isEmpty()) {
      throw new IllegalArgumentException("the mode '%s' has no options".formatted(mode));
    }
    long defaults = options.stream().filter(ModeOption::isDefault).count();
    if (defaults > 1) {
      throw new IllegalArgumentException(
          "the mode '%s' has %d options that are chosen at first".formatted(mode, defaults));
    }
    return defaults == 1
        ? options
        : Stream.concat(Stream.of(options.getFirst().asDefault()), options.stream().skip(1))
            .toList();
  }
}
