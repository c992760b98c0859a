package dev.parley.server.wire;

import dev.parley.action.Action;
import dev.parley.element.ShownElement;
import dev.parley.element.Size;
import dev.parley.protocol.chainlit.ActionJson;
import dev.parley.protocol.chainlit.ElementJson;
import java.util.Locale;

/** Elements and buttons of a chat as the wire shows them. */
final class ElementMapper {

  private ElementMapper() {}

  static ElementJson toJson(ShownElement element, String threadId) {
    Size size = element.look().size();
    return new ElementJson(
        element.id(),
        threadId,
        spelled(element.type()),
        element.url(),
        element.fileId(),
        element.name(),
        spelled(element.look().display()),
        size == null ? null : spelled(size),
        element.props(),
        element.look().page(),
        element.look().autoPlay(),
        element.look().playerConfig(),
        element.look().language(),
        element.stepId(),
        element.mime());
  }

  static ActionJson toJson(Action action) {
    return new ActionJson(
        action.id(),
        action.name(),
        action.payload(),
        action.label(),
        action.tooltip(),
        action.icon().isEmpty() ? null : action.icon(),
        action.stepId());
  }

  /** The wire's names are the constants' own, in lower case. */
  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
