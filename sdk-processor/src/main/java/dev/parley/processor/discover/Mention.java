package dev.parley.processor.discover;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A class of the author's that code generated for a value has to use.
 *
 * @param type the class
 * @param phrase what is said of the value that leads there
 * @param places where a message can point, the nearest first
 */
public record Mention(TypeElement type, String phrase, List<Element> places) {

  /** Copies the places. */
  public Mention {
    places = List.copyOf(places);
  }
}
