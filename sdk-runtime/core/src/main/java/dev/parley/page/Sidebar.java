package dev.parley.page;

import dev.parley.element.ShownElement;
import java.util.List;

/**
 * What is shown beside the chat.
 *
 * @param title its title
 * @param elements what it holds
 * @param key tells its contents from others, so that a page knows when they have changed
 */
public record Sidebar(String title, List<ShownElement> elements, String key) {

  /** Copies the elements. */
  public Sidebar {
    elements = List.copyOf(elements);
  }
}
