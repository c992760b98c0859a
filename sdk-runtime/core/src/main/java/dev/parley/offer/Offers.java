package dev.parley.offer;

import java.util.List;

/**
 * What an agent offers to everybody alike.
 *
 * @param starters messages to begin with
 * @param starterCategories messages to begin with, in groups, which are shown in their place
 * @param profiles what to chat with
 * @param commands what to send a message with
 * @param modes ways to be answered
 */
public record Offers(
    List<Starter> starters,
    List<StarterCategory> starterCategories,
    List<ChatProfile> profiles,
    List<Command> commands,
    List<Mode> modes) {

  private static final Offers NONE =
      new Offers(List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when two things in a list have the same name
   */
  public Offers {
    starters = Named.distinct("starters", starters, Starter::label);
    starterCategories =
        Named.distinct("starter categories", starterCategories, StarterCategory::label);
    profiles = Named.distinct("profiles", profiles, ChatProfile::name);
    commands = Named.distinct("commands", commands, Command::id);
    modes = Named.distinct("modes", modes, Mode::id);
  }

  /** Returns the offers of an agent that waits to be spoken to. */
  public static Offers none() {
    return NONE;
  }

  /** Returns these offers with messages to begin with. */
  public Offers withStarters(Starter... starters) {
    return new Offers(List.of(starters), starterCategories, profiles, commands, modes);
  }

  /** Returns these offers with messages to begin with, in groups. */
  public Offers withStarterCategories(StarterCategory... starterCategories) {
    return new Offers(starters, List.of(starterCategories), profiles, commands, modes);
  }

  /** Returns these offers with profiles. */
  public Offers withProfiles(ChatProfile... profiles) {
    return new Offers(starters, starterCategories, List.of(profiles), commands, modes);
  }

  /** Returns these offers with commands. */
  public Offers withCommands(Command... commands) {
    return new Offers(starters, starterCategories, profiles, List.of(commands), modes);
  }

  /** Returns these offers with modes. */
  public Offers withModes(Mode... modes) {
    return new Offers(starters, starterCategories, profiles, commands, List.of(modes));
  }
}
