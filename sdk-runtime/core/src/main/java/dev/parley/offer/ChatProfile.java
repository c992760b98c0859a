package dev.parley.offer;

import java.util.List;

/**
 * Something to chat with: a side of the agent's.
 *
 * @param name the name, by which the agent knows the profile
 * @param description what people read about it, in Markdown; may be empty
 * @param icon an image's path or address; empty for none
 * @param displayName what people read in place of the name; empty for the name
 * @param isDefault whether it is chosen at first; where none is, the first is
 * @param starters messages to begin with, in place of the agent's; empty for the agent's
 */
public record ChatProfile(
    String name,
    String description,
    String icon,
    String displayName,
    boolean isDefault,
    List<Starter> starters) {

  /**
   * Checks the name and copies the starters.
   *
   * @throws IllegalArgumentException when the name is blank, or two starters have one label
   */
  public ChatProfile {
    name = Named.required("a profile's name", name);
    starters = Named.distinct("starters", starters, Starter::label);
  }

  /** Makes a profile with a description. */
  public ChatProfile(String name, String description) {
    this(name, description, "", "", false, List.of());
  }

  /** Returns this profile with an image. */
  public ChatProfile withIcon(String icon) {
    return new ChatProfile(name, description, icon, displayName, isDefault, starters);
  }

  /** Returns this profile with something for people to read in place of its name. */
  public ChatProfile shownAs(String displayName) {
    return new ChatProfile(name, description, icon, displayName, isDefault, starters);
  }

  /** Returns this profile as the one that is chosen at first. */
  public ChatProfile asDefault() {
    return new ChatProfile(name, description, icon, displayName, true, starters);
  }

  /** Returns this profile with messages of its own to begin with. */
  public ChatProfile withStarters(Starter... starters) {
    return new ChatProfile(name, description, icon, displayName, isDefault, List.of(starters));
  }
}
