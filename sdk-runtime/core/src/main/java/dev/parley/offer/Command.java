package dev.parley.offer;

/**
 * Something that a message can be sent with, to say what is wanted.
 *
 * @param id what people read, and the agent finds in a message
 * @param description what it is good for
 * @param icon the name of a Lucide icon
 * @param button whether it is a button beside the message, and not only in the menu
 * @param persistent whether it stays chosen once a message is sent
 * @param selected whether it is chosen at first
 */
public record Command(
    String id,
    String description,
    String icon,
    boolean button,
    boolean persistent,
    boolean selected) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException when the id or the icon is blank
   */
  public Command {
    id = Named.required("a command's id", id);
    icon = Named.required("a command's icon", icon);
  }

  /** Makes a command of the menu. */
  public Command(String id, String description, String icon) {
    this(id, description, icon, false, false, false);
  }

  /** Returns this command as a button, too. */
  public Command asButton() {
    return new Command(id, description, icon, true, persistent, selected);
  }

  /** Returns this command as one that stays chosen. */
  public Command asPersistent() {
    return new Command(id, description, icon, button, true, selected);
  }

  /** Returns this command as one that is chosen at first. */
  public Command asSelected() {
    return new Command(id, description, icon, button, persistent, true);
  }
}
