package dev.parley.element;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an element is to be shown, as far as anybody has said so.
 *
 * @param display where it is shown
 * @param size how much room it gets; none for what is usual
 * @param language the language of a text, for highlighting; none for plain text
 * @param page the page at which a document is opened, counted from 1
 * @param autoPlay whether sound begins by itself
 * @param playerConfig what a player of films is told, JSON-like
 */
public record ElementLook(
    Display display,
    @Nullable Size size,
    @Nullable String language,
    @Nullable Integer page,
    @Nullable Boolean autoPlay,
    @Nullable Map<String, Object> playerConfig) {

  /** Below its message, and nothing special. */
  public static final ElementLook PLAIN =
      new ElementLook(Display.INLINE, null, null, null, null, null);

  /** Returns this look with a size. */
  ElementLook withSize(Size size) {
    return new ElementLook(display, size, language, page, autoPlay, playerConfig);
  }

  /** Returns this look in another place. */
  ElementLook at(Display display) {
    return new ElementLook(display, size, language, page, autoPlay, playerConfig);
  }
}
