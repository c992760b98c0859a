package dev.parley.page;

import dev.parley.element.ShownElement;
import java.util.List;
import java.util.Optional;

/**
 * What is shown beside the chat.
 *
 * @param title its title
 * @param elements what it holds
 * @param key tells what was shown at one time from what is shown at others
 * @param changes how often something in it has changed, or gone, since it was shown
 */
public record Sidebar(String title, List<ShownElement> elements, String key, int changes) {

  /** Copies the elements. */
  public Sidebar {
    elements = List.copyOf(elements);
  }

  /** Makes what is shown from now on. */
  public Sidebar(String title, List<ShownElement> elements, String key) {
    this(title, elements, key, 0);
  }

  /** Returns the element with the id, if it is in here. */
  public Optional<ShownElement> element(String id) {
    return elements.stream().filter(element -> element.id().equals(id)).findFirst();
  }

  /** Returns this with the element in the place of the one with its id. */
  public Sidebar with(ShownElement element) {
    return changedTo(
        elements.stream().map(old -> old.id().equals(element.id()) ? element : old).toList());
  }

  /** Returns this without the element with the id. */
  public Sidebar without(String id) {
    return changedTo(elements.stream().filter(element -> !element.id().equals(id)).toList());
  }

  private Sidebar changedTo(List<ShownElement> elements) {
    return new Sidebar(title, elements, key, changes + 1);
  }
}
