package dev.parley.processor.model;

import java.util.List;

/**
 * What an agent offers to everybody alike.
 *
 * @param agent the author's class
 * @param starters messages to begin with
 * @param starterCategories messages to begin with, in groups
 * @param profiles what to chat with
 * @param commands what to send a message with
 * @param modes ways to be answered
 */
public record OffersModel(
    AgentClass agent,
    List<Starter> starters,
    List<StarterCategory> starterCategories,
    List<Profile> profiles,
    List<Command> commands,
    List<Mode> modes) {

  /** Copies the lists. */
  public OffersModel {
    starters = List.copyOf(starters);
    starterCategories = List.copyOf(starterCategories);
    profiles = List.copyOf(profiles);
    commands = List.copyOf(commands);
    modes = List.copyOf(modes);
  }

  /** A message to begin with; command and icon may be empty. */
  public record Starter(String label, String message, String command, String icon) {}

  /** Messages to begin with, behind one button; the icon may be empty. */
  public record StarterCategory(String label, String icon, List<Starter> starters) {}

  /** Something to chat with; all but the name may be empty. */
  public record Profile(
      String name,
      String description,
      String icon,
      String displayName,
      boolean isDefault,
      List<Starter> starters) {}

  /** Something to send a message with. */
  public record Command(
      String id,
      String description,
      String icon,
      boolean button,
      boolean persistent,
      boolean selected) {}

  /** Ways to be answered. */
  public record Mode(String id, String name, List<Option> options) {}

  /** One way to be answered; description and icon may be empty. */
  public record Option(
      String id, String name, String description, String icon, boolean isDefault) {}
}
