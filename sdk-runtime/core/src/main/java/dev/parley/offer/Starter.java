package dev.parley.offer;

/**
 * A message to begin a chat with, on a button.
 *
 * @param label what the button says
 * @param message the message that it sends
 * @param command the id of the command that the message is sent with; empty for none
 * @param icon the name of a Lucide icon, or an image's path; empty for none
 */
public record Starter(String label, String message, String command, String icon) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException when the label or the message is blank
   */
  public Starter {
    label = Named.required("a starter's label", label);
    message = Named.required("a starter's message", message);
  }

  /** Makes a starter without command and icon. */
  public Starter(String label, String message) {
    this(label, message, "", "");
  }

  /** Returns this starter with a command. */
  public Starter withCommand(String command) {
    return new Starter(label, message, command, icon);
  }

  /** Returns this starter with an icon. */
  public Starter withIcon(String icon) {
    return new Starter(label, message, command, icon);
  }
}
