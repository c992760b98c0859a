package dev.parley.offer;

/**
 * One way to be answered.
 *
 * @param id the name by which the agent knows that it is chosen
 * @param name what people read
 * @param description what it is good for; may be empty
 * @param icon the name of a Lucide icon, or an image's path; empty for none
 * @param isDefault whether it is chosen at first
 */
public record ModeOption(
    String id, String name, String description, String icon, boolean isDefault) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException when the id or the name is blank
   */
  public ModeOption {
    id = Named.required("a mode option's id", id);
    name = Named.required("a mode option's name", name);
  }

  /** Makes an option without description and icon. */
  public ModeOption(String id, String name) {
    this(id, name, "", "", false);
  }

  /** Returns this option with a description. */
  public ModeOption describedAs(String description) {
    return new ModeOption(id, name, description, icon, isDefault);
  }

  /** Returns this option with an icon. */
  public ModeOption withIcon(String icon) {
    return new ModeOption(id, name, description, icon, isDefault);
  }

  /** Returns this option as the one that is chosen at first. */
  public ModeOption asDefault() {
    return new ModeOption(id, name, description, icon, true);
  }
}
