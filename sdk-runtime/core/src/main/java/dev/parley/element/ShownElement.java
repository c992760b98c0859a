package dev.parley.element;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element as a chat shows it.
 *
 * @param id the element's id, a UUID
 * @param stepId the id of the message or step that it belongs to; empty for none
 * @param type what it is
 * @param name what it is called
 * @param mime its media type
 * @param fileId the id of the chat's file that it consists of; none if that is elsewhere
 * @param url where it is, if it is not a file of the chat's
 * @param look how it is to be shown
 * @param props the props of a custom element, JSON-like; none for others
 */
public record ShownElement(
    String id,
    String stepId,
    ElementType type,
    String name,
    String mime,
    @Nullable String fileId,
    @Nullable String url,
    ElementLook look,
    @Nullable Map<String, @Nullable Object> props) {

  /** Copies the props. */
  public ShownElement {
    props = props == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(props));
  }

  /** Makes a shown element of a file of the chat's. */
  public static ShownElement of(Element element, String stepId, @Nullable String fileId) {
    return new ShownElement(
        element.id(),
        stepId,
        element.type(),
        element.name(),
        element.mime(),
        fileId,
        null,
        element.look(),
        element.type() == ElementType.CUSTOM ? element.props() : null);
  }

  /** Returns this element with other props. */
  public ShownElement with(Map<String, ? extends @Nullable Object> props) {
    return new ShownElement(
        id, stepId, type, name, mime, fileId, url, look, new LinkedHashMap<>(props));
  }

  /** Returns this element as one that is somewhere else. */
  public ShownElement at(String url) {
    return new ShownElement(id, stepId, type, name, mime, null, url, look, props);
  }
}
