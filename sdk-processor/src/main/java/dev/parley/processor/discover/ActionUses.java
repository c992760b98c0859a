package dev.parley.processor.discover;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * The names of the buttons that an agent's class makes.
 *
 * @param uses the names that are constants
 * @param complete whether all names are
 */
public record ActionUses(List<Use> uses, boolean complete) {

  /** Nothing is known. */
  public static final ActionUses UNKNOWN = new ActionUses(List.of(), false);

  /** Copies the names. */
  public ActionUses {
    uses = List.copyOf(uses);
  }

  /**
   * A button that is made.
   *
   * @param name its name
   * @param place the method or field that makes it
   */
  public record Use(String name, Element place) {}
}
