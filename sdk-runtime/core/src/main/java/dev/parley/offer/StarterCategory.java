package dev.parley.offer;

import java.util.List;

/**
 * Messages to begin a chat with, behind one button.
 *
 * @param label what the button says
 * @param icon the name of a Lucide icon, or an image's path; empty for none
 * @param starters the messages
 */
public record StarterCategory(String label, String icon, List<Starter> starters) {

  /**
   * Checks the label and copies the starters.
   *
   * @throws IllegalArgumentException when the label is blank, or two starters have one label
   */
  public StarterCategory {
    label = Named.required("a starter category's label", label);
    starters = Named.distinct("starters", starters, Starter::label);
  }

  /** Makes a category without icon. */
  public StarterCategory(String label, Starter... starters) {
    this(label, "", List.of(starters));
  }

  /** Returns this category with an icon. */
  public StarterCategory withIcon(String icon) {
    return new StarterCategory(label, icon, starters);
  }
}
